<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>EmployerPart</name>
    <message numerus="yes">
        <source>%n step(s) is/are open.</source>
        <translation>
            <numerusform>%n step is open.</numerusform>
            <numerusform>%n steps are open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them is/are late.</source>
        <translation>
            <numerusform>%n of them is late.</numerusform>
            <numerusform>%n of them are late.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EndingDialog</name>
    <message numerus="yes">
        <source>%n shift(s) after it need(s) somebody else.</source>
        <translation>
            <numerusform>%n shift after it needs somebody else.</numerusform>
            <numerusform>%n shifts after it need somebody else.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RetentionPart</name>
    <message numerus="yes">
        <source>The data of %n person(s) can be deleted now.</source>
        <translation>
            <numerusform>The data of %n person can be deleted now.</numerusform>
            <numerusform>The data of %n people can be deleted now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamPage</name>
    <message numerus="yes">
        <source>%n person(s) stand(s) in the file.</source>
        <translation>
            <numerusform>%n person stands in the file.</numerusform>
            <numerusform>%n people stand in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) belong(s) to the team.</source>
        <translation>
            <numerusform>%n person belongs to the team.</numerusform>
            <numerusform>%n people belong to the team.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) should be looked at.</source>
        <translation>
            <numerusform>%n thing should be looked at.</numerusform>
            <numerusform>%n things should be looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WageStepDialog</name>
    <message numerus="yes">
        <source>%n wage(s) change(s). One undo takes it all back.</source>
        <translation>
            <numerusform>%n wage changes. One undo takes it all back.</numerusform>
            <numerusform>%n wages change. One undo takes it all back.</numerusform>
        </translation>
    </message>
</context>
</TS>
