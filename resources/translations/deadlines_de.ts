<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>DeadlineWords</name>
    <message>
        <source>✓ handed out on {on}</source>
        <translation>✓ abgegeben am {on}</translation>
    </message>
    <message numerus="yes">
        <source>✕ overdue since %n day(s)</source>
        <translation>
            <numerusform>✕ überfällig seit %n Tag</numerusform>
            <numerusform>✕ überfällig seit %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>over</source>
        <translation>vorbei</translation>
    </message>
    <message>
        <source>▲ today</source>
        <translation>▲ heute</translation>
    </message>
    <message>
        <source>▲ tomorrow</source>
        <translation>▲ morgen</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n Tag</numerusform>
            <numerusform>in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Your federal state (Land) is not entered. Public holidays depend on it, so the last day for an objection (Widerspruch) is not known.</source>
        <translation>Ihr Bundesland ist nicht eingetragen. Von ihm hängen die Feiertage ab. Deshalb ist der letzte Tag für einen Widerspruch nicht bekannt.</translation>
    </message>
    <message>
        <source>{name}: it is not entered when the repayment demand was posted. So the last day for an objection (Widerspruch) is not known.</source>
        <translation>{name}: Es ist nicht eingetragen, wann die Rückforderung zur Post ging. Deshalb ist der letzte Tag für den Widerspruch nicht bekannt.</translation>
    </message>
    <message>
        <source>{name}: it is not entered when the grant was posted. So the last day for an objection (Widerspruch) is not known.</source>
        <translation>{name}: Wann der Bescheid zur Post ging, ist nicht eingetragen. Deshalb ist der letzte Tag für einen Widerspruch nicht bekannt.</translation>
    </message>
    <message>
        <source>{name}: it is not entered how many days after the period the report is due. So its day is not known.</source>
        <translation>{name}: Wie viele Tage nach dem Zeitraum der Nachweis fällig ist, ist nicht eingetragen. Deshalb ist sein Tag nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>DeadlinesPage</name>
    <message numerus="yes">
        <source>%n paper(s) of the team are missing or have run out.</source>
        <translation>
            <numerusform>Eine Unterlage des Teams fehlt oder ist abgelaufen.</numerusform>
            <numerusform>%n Unterlagen des Teams fehlen oder sind abgelaufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Why this day?</source>
        <translation>&amp;Warum dieser Tag?</translation>
    </message>
    <message>
        <source>Prepare &amp;report</source>
        <translation>Nachweis &amp;vorbereiten</translation>
    </message>
    <message>
        <source>To the &amp;calendar…</source>
        <translation>In den &amp;Kalender…</translation>
    </message>
    <message>
        <source>The next three months</source>
        <translation>Die nächsten drei Monate</translation>
    </message>
    <message>
        <source>All to come</source>
        <translation>Alles, was kommt</translation>
    </message>
    <message>
        <source>Also what is over</source>
        <translation>Auch Vergangenes</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Noch Zeit</translation>
    </message>
    <message>
        <source>Save deadlines</source>
        <translation>Fristen speichern</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Saved: {name}. Open it with your calendar program.</source>
        <translation>Gespeichert: {name}. Öffnen Sie die Datei mit Ihrem Kalenderprogramm.</translation>
    </message>
    <message>
        <source>Nothing is due in this time.</source>
        <translation>In dieser Zeit ist nichts fällig.</translation>
    </message>
    <message>
        <source>Deadlines appear here as soon as a grant (Bescheid) and the agreement (Zielvereinbarung) are entered on the page Budget.</source>
        <translation>Hier erscheinen Fristen, sobald auf der Seite „Budget“ ein Bescheid und die Zielvereinbarung eingetragen sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n report(s) are overdue.</source>
        <translation>
            <numerusform>%n Nachweis ist überfällig.</numerusform>
            <numerusform>%n Nachweise sind überfällig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The next day to keep is {on}, {left}.</source>
        <translation>Die nächste Frist ist am {on}, {left}.</translation>
    </message>
    <message>
        <source>No deadline is known.</source>
        <translation>Es ist keine Frist bekannt.</translation>
    </message>
</context>
<context>
    <name>MissingPanel</name>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>Enter &amp;it</source>
        <translation>Ein&amp;tragen</translation>
    </message>
</context>
</TS>
