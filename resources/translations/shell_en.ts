<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>CommandField</name>
    <message numerus="yes">
        <source>%n thing(s) found</source>
        <translation>
            <numerusform>%n thing found</numerusform>
            <numerusform>%n things found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayGrid</name>
    <message numerus="yes">
        <source>%n cell(s) chosen</source>
        <translation>
            <numerusform>%n cell chosen</numerusform>
            <numerusform>%n cells chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n file written</numerusform>
            <numerusform>%n files written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
</context>
</TS>
