<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>HandOutDialog</name>
    <message numerus="yes">
        <source>✕ The check found %n error(s). The report would be wrong.</source>
        <translation>
            <numerusform>✕ The check found %n error. The report would be wrong.</numerusform>
            <numerusform>✕ The check found %n errors. The report would be wrong.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outgoing</name>
    <message numerus="yes">
        <source>%n page(s) sent to the printer.</source>
        <translation>
            <numerusform>%n page sent to the printer.</numerusform>
            <numerusform>%n pages sent to the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>The report for {period}: the check has %n finding(s).</source>
        <translation>
            <numerusform>The report for {period}: the check has %n finding.</numerusform>
            <numerusform>The report for {period}: the check has %n findings.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SeenPanel</name>
    <message numerus="yes">
        <source>%n booking(s) with day, amount, name and purpose.</source>
        <translation>
            <numerusform>%n booking with day, amount, name and purpose.</numerusform>
            <numerusform>%n bookings with day, amount, name and purpose.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s), number {numbers}.</source>
        <translation>
            <numerusform>%n receipt, number {numbers}.</numerusform>
            <numerusform>%n receipts, number {numbers}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n private booking(s).</source>
        <translation>
            <numerusform>%n private booking.</numerusform>
            <numerusform>%n private bookings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n booking(s) of other partial budgets.</source>
        <translation>
            <numerusform>%n booking of other partial budgets.</numerusform>
            <numerusform>%n bookings of other partial budgets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n booking(s) not assigned yet.</source>
        <translation>
            <numerusform>%n booking not assigned yet.</numerusform>
            <numerusform>%n bookings not assigned yet.</numerusform>
        </translation>
    </message>
</context>
</TS>
