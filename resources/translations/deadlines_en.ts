<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>DeadlineWords</name>
    <message numerus="yes">
        <source>✕ overdue since %n day(s)</source>
        <translation>
            <numerusform>✕ overdue since %n day</numerusform>
            <numerusform>✕ overdue since %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeadlinesPage</name>
    <message numerus="yes">
        <source>%n paper(s) of the team are missing or have run out.</source>
        <translation>
            <numerusform>%n paper of the team is missing or has run out.</numerusform>
            <numerusform>%n papers of the team are missing or have run out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) are overdue.</source>
        <translation>
            <numerusform>%n report is overdue.</numerusform>
            <numerusform>%n reports are overdue.</numerusform>
        </translation>
    </message>
</context>
</TS>
