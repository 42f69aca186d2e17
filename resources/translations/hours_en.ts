<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>DifferencesDialog</name>
    <message numerus="yes">
        <source>%n row(s) differ from the plan. Space ticks.</source>
        <translation>
            <numerusform>%n row differs from the plan. Space ticks.</numerusform>
            <numerusform>%n rows differ from the plan. Space ticks.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned shift(s) do(es) not stand in it: {days}.</source>
        <translation>
            <numerusform>%n planned shift does not stand in it: {days}.</numerusform>
            <numerusform>%n planned shifts do not stand in it: {days}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message numerus="yes">
        <source>%n shift(s) wait for confirmation, since {day}.</source>
        <translation>
            <numerusform>%n shift waits for confirmation, since {day}.</numerusform>
            <numerusform>%n shifts wait for confirmation, since {day}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MonthSection</name>
    <message numerus="yes">
        <source>%n thing(s) are still open. Enter leads there.</source>
        <translation>
            <numerusform>%n thing is still open. Enter leads there.</numerusform>
            <numerusform>%n things are still open. Enter leads there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) are to be confirmed.</source>
        <translation>
            <numerusform>%n shift is to be confirmed.</numerusform>
            <numerusform>%n shifts are to be confirmed.</numerusform>
        </translation>
    </message>
</context>
</TS>
