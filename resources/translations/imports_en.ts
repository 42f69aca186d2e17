<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>CheckStep</name>
    <message numerus="yes">
        <source>%n statement(s) have something new.</source>
        <translation>
            <numerusform>%n statement has something new.</numerusform>
            <numerusform>%n statements have something new.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportsPage</name>
    <message numerus="yes">
        <source>Take back the import of {file}? This removes %n booking(s), whatever became of them. You can undo this.</source>
        <translation>
            <numerusform>Take back the import of {file}? This removes %n booking, whatever became of it. You can undo this.</numerusform>
            <numerusform>Take back the import of {file}? This removes %n bookings, whatever became of them. You can undo this.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <translation>
            <numerusform>%n here already</numerusform>
            <numerusform>%n here already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not booked yet</source>
        <translation>
            <numerusform>%n not booked yet</numerusform>
            <numerusform>%n not booked yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LinesStep</name>
    <message numerus="yes">
        <source>%n line(s) will be taken in, together {amount}.</source>
        <translation>
            <numerusform>%n line will be taken in, together {amount}.</numerusform>
            <numerusform>%n lines will be taken in, together {amount}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are here already and stay out.</source>
        <translation>
            <numerusform>%n line is here already and stays out.</numerusform>
            <numerusform>%n lines are here already and stay out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) are accepted.</source>
        <translation>
            <numerusform>%n proposal is accepted.</numerusform>
            <numerusform>%n proposals are accepted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %n &amp;line(s)</source>
        <translation>
            <numerusform>Take in %n &amp;line</numerusform>
            <numerusform>Take in %n &amp;lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingForm</name>
    <message numerus="yes">
        <source>All %n row(s) fit. The first come in like this:</source>
        <translation>
            <numerusform>The one row fits. It comes in like this:</numerusform>
            <numerusform>All %n rows fit. The first come in like this:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of {count} rows fit(s). A file comes in wholly or not at all.</source>
        <translation>
            <numerusform>%n of {count} rows fits. A file comes in wholly or not at all.</numerusform>
            <numerusform>%n of {count} rows fit. A file comes in wholly or not at all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more row(s)</source>
        <translation>
            <numerusform>and %n more row</numerusform>
            <numerusform>and %n more rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message numerus="yes">
        <source>%n new booking(s) are in your file.</source>
        <translation>
            <numerusform>%n new booking is in your file.</numerusform>
            <numerusform>%n new bookings are in your file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were put to bookings you had entered.</source>
        <translation>
            <numerusform>%n line was put to a booking you had entered.</numerusform>
            <numerusform>%n lines were put to bookings you had entered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n booking(s) are not assigned yet. Say what they were for.</source>
        <translation>
            <numerusform>%n booking is not assigned yet. Say what it was for.</numerusform>
            <numerusform>%n bookings are not assigned yet. Say what they were for.</numerusform>
        </translation>
    </message>
</context>
</TS>
