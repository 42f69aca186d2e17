<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>BaseModels</name>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>every week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BasePeople</name>
    <message numerus="yes">
        <source>%n new answer(s) stand in the file.</source>
        <translation>
            <numerusform>%n new answer stands in the file.</numerusform>
            <numerusform>%n new answers stand in the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BelowGrid</name>
    <message numerus="yes">
        <source>%n more finding(s) are not listed. A week or a kind shows fewer.</source>
        <translation>
            <numerusform>%n more finding is not listed. A week or a kind shows fewer.</numerusform>
            <numerusform>%n more findings are not listed. A week or a kind shows fewer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EffectWords</name>
    <message numerus="yes">
        <source>%n shift(s) become open.</source>
        <translation>
            <numerusform>%n shift becomes open.</numerusform>
            <numerusform>%n shifts become open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessagesStep</name>
    <message numerus="yes">
        <source>%n shift(s) will be taken over.</source>
        <translation>
            <numerusform>%n shift will be taken over.</numerusform>
            <numerusform>%n shifts will be taken over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) will stay open.</source>
        <translation>
            <numerusform>%n shift will stay open.</numerusform>
            <numerusform>%n shifts will stay open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PatternForm</name>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>every week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterDeeds</name>
    <message numerus="yes">
        <source>%n shift(s) will be added.</source>
        <translation>
            <numerusform>%n shift will be added.</numerusform>
            <numerusform>%n shifts will be added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s)</source>
        <translation>
            <numerusform>%n shift</numerusform>
            <numerusform>%n shifts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message numerus="yes">
        <source>%n shift(s) are planned.</source>
        <translation>
            <numerusform>%n shift is planned.</numerusform>
            <numerusform>%n shifts are planned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them is/are still open.</source>
        <translation>
            <numerusform>%n of them is still open.</numerusform>
            <numerusform>%n of them are still open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The checks found %n thing(s).</source>
        <translation>
            <numerusform>The checks found %n thing.</numerusform>
            <numerusform>The checks found %n things.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterWords</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n finding</numerusform>
            <numerusform>%n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s)</source>
        <translation>
            <numerusform>%n shift</numerusform>
            <numerusform>%n shifts</numerusform>
        </translation>
    </message>
</context>
</TS>
