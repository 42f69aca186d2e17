<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>AssignDialog</name>
    <message numerus="yes">
        <source>All %n chosen bookings are assigned as a whole to the same.</source>
        <translation>
            <numerusform>The %n chosen booking is assigned as a whole.</numerusform>
            <numerusform>All %n chosen bookings are assigned as a whole to the same.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Bookings</name>
    <message numerus="yes">
        <source>%n booking(s): in {received}, out {paid}, together {balance}</source>
        <translation>
            <numerusform>%n booking: in {received}, out {paid}, together {balance}</numerusform>
            <numerusform>%n bookings: in {received}, out {paid}, together {balance}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingsPage</name>
    <message numerus="yes">
        <source>%n booking(s) are not assigned yet.</source>
        <translation>
            <numerusform>%n booking is not assigned yet.</numerusform>
            <numerusform>%n bookings are not assigned yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) have no receipt.</source>
        <translation>
            <numerusform>%n expense has no receipt.</numerusform>
            <numerusform>%n expenses have no receipt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProposalsDialog</name>
    <message numerus="yes">
        <source>%n booking(s) can be assigned as proposed. Ctrl+Space leaves one out.</source>
        <translation>
            <numerusform>%n booking can be assigned as proposed. Ctrl+Space leaves one out.</numerusform>
            <numerusform>%n bookings can be assigned as proposed. Ctrl+Space leaves one out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message numerus="yes">
        <source>%n booking(s) chosen</source>
        <translation>
            <numerusform>%n booking chosen</numerusform>
            <numerusform>%n bookings chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandingBookingsDialog</name>
    <message numerus="yes">
        <source>%n booking(s) are due up to today.</source>
        <translation>
            <numerusform>%n booking is due up to today.</numerusform>
            <numerusform>%n bookings are due up to today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandingDialog</name>
    <message numerus="yes">
        <source>every %n months</source>
        <translation>
            <numerusform>every %n months</numerusform>
            <numerusform>every %n months</numerusform>
        </translation>
    </message>
</context>
</TS>
