<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>DetailsDialog</name>
    <message numerus="yes">
        <source>%n entry/entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message numerus="yes">
        <source>%n change(s) are kept.</source>
        <translation>
            <numerusform>%n change is kept.</numerusform>
            <numerusform>%n changes are kept.</numerusform>
        </translation>
    </message>
</context>
</TS>
