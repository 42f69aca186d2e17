<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>TodayWords</name>
    <message numerus="yes">
        <source>%n shift(s) are to be confirmed, since {day}.</source>
        <translation>
            <numerusform>%n shift is to be confirmed, of {day}.</numerusform>
            <numerusform>%n shifts are to be confirmed, the oldest of {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) of the next two weeks have nobody yet, the first on {day}.</source>
        <translation>
            <numerusform>%n shift of the next two weeks has nobody yet, on {day}.</numerusform>
            <numerusform>%n shifts of the next two weeks have nobody yet, the first on {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n booking(s) are not assigned yet.</source>
        <translation>
            <numerusform>%n booking is not assigned yet.</numerusform>
            <numerusform>%n bookings are not assigned yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n booking(s) have no receipt yet.</source>
        <translation>
            <numerusform>%n booking has no receipt yet.</numerusform>
            <numerusform>%n bookings have no receipt yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n standing booking(s) are due.</source>
        <translation>
            <numerusform>%n standing booking is due.</numerusform>
            <numerusform>%n standing bookings are due.</numerusform>
        </translation>
    </message>
</context>
</TS>
