<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>BudgetPage</name>
    <message numerus="yes">
        <source>%n grant(s) hold today; the next one ends on {day}.</source>
        <translation>
            <numerusform>%n grant holds today; it ends on {day}.</numerusform>
            <numerusform>%n grants hold today; the next one ends on {day}.</numerusform>
        </translation>
    </message>
</context>
</TS>
