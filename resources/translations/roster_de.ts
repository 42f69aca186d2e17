<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AbsenceForm</name>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Erster Tag</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Letzter Tag</translation>
    </message>
    <message>
        <source>&amp;Only from what time</source>
        <translation>N&amp;ur ab welcher Uhrzeit</translation>
    </message>
    <message>
        <source>Only for who fell out during a shift of the first day.</source>
        <translation>Nur wenn jemand am ersten Tag mitten im Dienst ausgefallen ist.</translation>
    </message>
    <message>
        <source>Certificate &amp;until</source>
        <translation>&amp;Bescheinigung bis</translation>
    </message>
    <message>
        <source>&amp;Name for the illness</source>
        <translation>Name für die &amp;Krankheit</translation>
    </message>
    <message>
        <source>A name of your choice, such as A, that tells a relapse from a new illness.</source>
        <translation>Ein Name Ihrer Wahl, zum Beispiel A. Er unterscheidet einen Rückfall von einer neuen Krankheit.</translation>
    </message>
    <message>
        <source>&amp;Which child</source>
        <translation>&amp;Welches Kind</translation>
    </message>
    <message>
        <source>1 for the first one.</source>
        <translation>1 für das erste.</translation>
    </message>
    <message>
        <source>Days of lea&amp;ve</source>
        <translation>Urlaubs&amp;tage</translation>
    </message>
    <message>
        <source>Empty: each day with a shift counts.</source>
        <translation>Leer: Jeder Tag mit Dienst zählt.</translation>
    </message>
    <message>
        <source>No&amp;te</source>
        <translation>N&amp;otiz</translation>
    </message>
    <message>
        <source>What this brings with it</source>
        <translation>Was das mit sich bringt</translation>
    </message>
    <message>
        <source>This is said as soon as both days are there.</source>
        <translation>Das steht hier, sobald beide Tage da sind.</translation>
    </message>
</context>
<context>
    <name>Absences</name>
    <message>
        <source>Absences</source>
        <translation>Abwesenheiten</translation>
    </message>
    <message>
        <source>Here stand sickness, leave and whatever else keeps somebody away.</source>
        <translation>Hier stehen Krankheit, Urlaub und alles andere, weshalb jemand nicht da ist.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Certificate until</source>
        <translation>Bescheinigung bis</translation>
    </message>
    <message>
        <source>Please enter an assistant first.</source>
        <translation>Bitte tragen Sie zuerst eine Assistenzkraft ein.</translation>
    </message>
    <message>
        <source>Others have stepped in: {who}. What becomes of a shift that is not needed?</source>
        <translation>Andere sind eingesprungen: {who}. Was wird aus einem Dienst, der nicht mehr nötig ist?</translation>
    </message>
    <message>
        <source>Absence</source>
        <translation>Abwesenheit</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>&amp;Take it away</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
</context>
<context>
    <name>AvailabilityForm</name>
    <message>
        <source>Empty: the whole day.</source>
        <translation>Leer: der ganze Tag.</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>Can &amp;work</source>
        <translation>&amp;Kann arbeiten</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>&amp;From what time</source>
        <translation>&amp;Von welcher Uhrzeit</translation>
    </message>
    <message>
        <source>&amp;To what time</source>
        <translation>B&amp;is welche Uhrzeit</translation>
    </message>
    <message>
        <source>Empty: only this day. Else the same weekday up to this day.</source>
        <translation>Leer: nur dieser Tag. Sonst jede Woche am selben Wochentag bis zu diesem Tag.</translation>
    </message>
    <message>
        <source>Each week &amp;until</source>
        <translation>&amp;Jede Woche bis</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;otiz</translation>
    </message>
</context>
<context>
    <name>BackupForm</name>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
</context>
<context>
    <name>BaseModels</name>
    <message>
        <source>Shift models</source>
        <translation>Dienstmodelle</translation>
    </message>
    <message>
        <source>A model is a shift that comes again and again, such as a night from 22 to 6.</source>
        <translation>Ein Modell ist ein Dienst, der immer wiederkommt, zum Beispiel eine Nacht von 22 bis 6 Uhr.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Please enter a shift model first.</source>
        <translation>Bitte tragen Sie zuerst ein Dienstmodell ein.</translation>
    </message>
    <message>
        <source>People needed</source>
        <translation>Besetzung</translation>
    </message>
    <message>
        <source>Say on which weekday how many people a shift needs; then gaps are shown.</source>
        <translation>Sagen Sie, an welchem Wochentag ein Dienst wie viele Personen braucht. Dann werden Lücken gezeigt.</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>Wochentag</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Please enter a person and a shift model first.</source>
        <translation>Bitte tragen Sie zuerst eine Person und ein Dienstmodell ein.</translation>
    </message>
    <message>
        <source>Usual shifts</source>
        <translation>Übliche Dienste</translation>
    </message>
    <message>
        <source>Say who usually works when; “Fill from models” plans it so.</source>
        <translation>Sagen Sie, wer meistens wann arbeitet. „Vorplanen“ plant es dann so.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>jede Woche</numerusform>
            <numerusform>alle %n Wochen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BaseMoney</name>
    <message>
        <source>Please enter a shift model first.</source>
        <translation>Bitte tragen Sie zuerst ein Dienstmodell ein.</translation>
    </message>
    <message>
        <source>Trips</source>
        <translation>Reisen</translation>
    </message>
    <message>
        <source>A trip is a journey of several days with company.</source>
        <translation>Eine Reise dauert mehrere Tage, und jemand fährt mit.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>one</source>
        <translation>eine</translation>
    </message>
    <message>
        <source>several</source>
        <translation>mehrere</translation>
    </message>
    <message>
        <source>Kinds of help</source>
        <translation>Arten der Hilfe</translation>
    </message>
    <message>
        <source>Name kinds of help that another funder pays, such as help to study.</source>
        <translation>Nennen Sie Arten der Hilfe, die ein anderer Leistungsträger bezahlt, zum Beispiel Studienassistenz.</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>all other hours</source>
        <translation>alle anderen Stunden</translation>
    </message>
    <message>
        <source>Please enter a partial budget first.</source>
        <translation>Bitte tragen Sie zuerst ein Teilbudget ein.</translation>
    </message>
    <message>
        <source>Who pays which hours</source>
        <translation>Wer welche Stunden bezahlt</translation>
    </message>
    <message>
        <source>Say which partial budget pays the hours; so none is claimed twice.</source>
        <translation>Sagen Sie, welches Teilbudget die Stunden bezahlt. So wird keine Stunde doppelt abgerechnet.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation>Bezahlt aus</translation>
    </message>
</context>
<context>
    <name>BasePeople</name>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>Here stands who can work when; nothing said means: not known.</source>
        <translation>Hier steht, wer wann arbeiten kann. Wer nichts gesagt hat, gilt als unbekannt.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Can work</source>
        <translation>Kann arbeiten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>Aus einer Da&amp;tei…</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>Wünsche</translation>
    </message>
    <message>
        <source>Here stands how many shifts or hours somebody wants in a month.</source>
        <translation>Hier steht, wie viele Dienste oder Stunden jemand in einem Monat möchte.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Who steps in first</source>
        <translation>Wer zuerst einspringt</translation>
    </message>
    <message>
        <source>Here stands who is asked first on a day if somebody falls out.</source>
        <translation>Hier steht, wen Sie an einem Tag zuerst fragen, wenn jemand ausfällt.</translation>
    </message>
    <message>
        <source>Table or calendar (*.csv *.ics)</source>
        <translation>Tabelle oder Kalender (*.csv *.ics)</translation>
    </message>
    <message>
        <source>Availability from a file</source>
        <translation>Verfügbarkeit aus einer Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n new answer(s) stand in the file.</source>
        <translation>
            <numerusform>In der Datei steht %n neue Antwort.</numerusform>
            <numerusform>In der Datei stehen %n neue Antworten.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Please enter an assistant first.</source>
        <translation>Bitte tragen Sie zuerst eine Assistenzkraft ein.</translation>
    </message>
</context>
<context>
    <name>BelowGrid</name>
    <message>
        <source>What the checks found</source>
        <translation>Was die Prüfung gefunden hat</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Where people are lacking</source>
        <translation>Wo jemand fehlt</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Gebraucht</translation>
    </message>
    <message>
        <source>Lacking</source>
        <translation>Es fehlen</translation>
    </message>
    <message>
        <source>Hours of each person</source>
        <translation>Stunden je Person</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Vereinbart</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Noch frei</translation>
    </message>
    <message>
        <source>Of these absent</source>
        <translation>Davon abwesend</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Kin&amp;d of finding</source>
        <translation>A&amp;rt der Hinweise</translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s) are not listed. A week or a kind shows fewer.</source>
        <translation>
            <numerusform>%n weiterer Hinweis steht nicht in der Liste. Eine Woche oder eine Art zeigt weniger.</numerusform>
            <numerusform>%n weitere Hinweise stehen nicht in der Liste. Eine Woche oder eine Art zeigt weniger.</numerusform>
        </translation>
    </message>
    <message>
        <source>{what} Kept, because: {note}</source>
        <translation>{what} Bleibt, weil: {note}</translation>
    </message>
</context>
<context>
    <name>CalendarForm</name>
    <message>
        <source>&amp;Whose calendar</source>
        <translation>&amp;Wessen Kalender</translation>
    </message>
    <message>
        <source>&amp;In these times she can work</source>
        <translation>In diesen &amp;Zeiten kann sie arbeiten</translation>
    </message>
</context>
<context>
    <name>CellDialog</name>
    <message>
        <source>Shifts of one day</source>
        <translation>Dienste eines Tages</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;New shift</source>
        <translation>&amp;Neuer Dienst</translation>
    </message>
</context>
<context>
    <name>CheckedForm</name>
    <message>
        <source>What the checks say</source>
        <translation>Was die Prüfung sagt</translation>
    </message>
    <message>
        <source>Keep it all the s&amp;ame, because</source>
        <translation>Trotzdem behalten, &amp;weil</translation>
    </message>
    <message>
        <source>The checks name a rule of the law. The reason stays visible.</source>
        <translation>Die Prüfung nennt eine Vorgabe des Gesetzes. Der Grund bleibt sichtbar.</translation>
    </message>
    <message>
        <source>A rule of the law stands against this. Please say why it stays.</source>
        <translation>Eine Vorgabe des Gesetzes spricht dagegen. Bitte schreiben Sie, warum es so bleibt.</translation>
    </message>
    <message>
        <source>The checks wait until day and times are right.</source>
        <translation>Die Prüfung beginnt, sobald Tag und Zeiten stimmen.</translation>
    </message>
    <message>
        <source>The checks begin as soon as a person is chosen.</source>
        <translation>Die Prüfung beginnt, sobald eine Person gewählt ist.</translation>
    </message>
    <message>
        <source>The checks find nothing against it.</source>
        <translation>Nichts spricht dagegen.</translation>
    </message>
    <message>
        <source>✓ No longer for {shift}: {finding}</source>
        <translation>✓ Entfällt für {shift}: {finding}</translation>
    </message>
    <message>
        <source>⚠ {shift}: {finding}</source>
        <translation>⚠ {shift}: {finding}</translation>
    </message>
    <message>
        <source>⚠ New for {shift}: {finding}</source>
        <translation>⚠ Neu für {shift}: {finding}</translation>
    </message>
</context>
<context>
    <name>CheckedShiftForm</name>
    <message>
        <source>The checks find nothing against this shift.</source>
        <translation>Nichts spricht gegen diesen Dienst.</translation>
    </message>
    <message>
        <source>It costs about {amount}, with what the employer pays on top.</source>
        <translation>Er kostet etwa {amount}, mit dem Anteil des Arbeitgebers.</translation>
    </message>
    <message>
        <source>With it {planned} hours are planned in {month}.</source>
        <translation>Mit ihm sind im {month} {planned} Stunden geplant.</translation>
    </message>
    <message>
        <source>With it {planned} of {agreed} agreed hours are planned in {month}.</source>
        <translation>Mit ihm sind im {month} {planned} von {agreed} vereinbarten Stunden geplant.</translation>
    </message>
</context>
<context>
    <name>DaysForm</name>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>B&amp;is</translation>
    </message>
</context>
<context>
    <name>DaysRow</name>
    <message>
        <source>Bac&amp;k</source>
        <translation>Z&amp;urück</translation>
    </message>
    <message>
        <source>Fo&amp;rward</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>Heu&amp;te</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Sho&amp;w as</source>
        <translation>Ans&amp;icht</translation>
    </message>
    <message>
        <source>Week {number}: {first} to {last}</source>
        <translation>Woche {number}: {first} bis {last}</translation>
    </message>
</context>
<context>
    <name>EffectWords</name>
    <message>
        <source>{hours} hours fall out.</source>
        <translation>{hours} Stunden fallen aus.</translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) become open.</source>
        <translation>
            <numerusform>%n Dienst wird offen.</numerusform>
            <numerusform>%n Dienste werden offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Days of leave: {days}</source>
        <translation>Urlaubstage: {days}</translation>
    </message>
    <message>
        <source>Pay goes on: {amount}</source>
        <translation>Lohn läuft weiter: {amount}</translation>
    </message>
    <message>
        <source>From the Umlage comes back: {amount}</source>
        <translation>Aus der Umlage kommt zurück: {amount}</translation>
    </message>
    <message>
        <source>Replacing costs {least} to {most}.</source>
        <translation>Die Vertretung kostet {least} bis {most}.</translation>
    </message>
    <message>
        <source>From a reserve: {amount}</source>
        <translation>Aus einer Rücklage: {amount}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>EmptyRoster</name>
    <message>
        <source>Go to the page T&amp;eam</source>
        <translation>Zur Seite T&amp;eam</translation>
    </message>
    <message>
        <source>Shift &amp;models…</source>
        <translation>Dienst&amp;modelle…</translation>
    </message>
    <message>
        <source>Here the roster will stand. Enter the assistants first.</source>
        <translation>Hier steht später der Dienstplan. Tragen Sie zuerst die Assistenzkräfte ein.</translation>
    </message>
    <message>
        <source>No shift is planned in this time. “New shift” plans one; “Fill from models” plans what is usual and needed.</source>
        <translation>In dieser Zeit ist noch kein Dienst geplant. „Neuer Dienst“ plant einen einzelnen. „Vorplanen“ plant, was üblich ist und was gebraucht wird.</translation>
    </message>
    <message>
        <source>No shift is planned in this time. “New shift” begins. With models for shifts that come again and again it goes faster.</source>
        <translation>In dieser Zeit ist noch kein Dienst geplant. Beginnen Sie mit „Neuer Dienst“. Mit Dienstmodellen geht es schneller, wenn Dienste immer wiederkehren.</translation>
    </message>
</context>
<context>
    <name>HelpForm</name>
    <message>
        <source>Short si&amp;gn</source>
        <translation>&amp;Kürzel</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
</context>
<context>
    <name>MessagesStep</name>
    <message>
        <source>What to write</source>
        <translation>Was Sie schreiben können</translation>
    </message>
    <message>
        <source>&amp;Book it all</source>
        <translation>Alles &amp;eintragen</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Nachricht</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Cop&amp;y the message</source>
        <translation>Nachricht &amp;kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) will be taken over.</source>
        <translation>
            <numerusform>%n Dienst wird übernommen.</numerusform>
            <numerusform>%n Dienste werden übernommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) will stay open.</source>
        <translation>
            <numerusform>%n Dienst bleibt offen.</numerusform>
            <numerusform>%n Dienste bleiben offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is booked until you choose “Book it all”.</source>
        <translation>Erst mit „Alles eintragen“ wird etwas gespeichert.</translation>
    </message>
    <message>
        <source>The message is copied.</source>
        <translation>Die Nachricht ist kopiert.</translation>
    </message>
</context>
<context>
    <name>ModelForm</name>
    <message>
        <source>Such as F.</source>
        <translation>Zum Beispiel F.</translation>
    </message>
    <message>
        <source>Short si&amp;gn</source>
        <translation>&amp;Kürzel</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>&amp;Beginn</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>&amp;Ende</translation>
    </message>
    <message>
        <source>Days &amp;later</source>
        <translation>Tage s&amp;päter</translation>
    </message>
    <message>
        <source>0 where it ends on the same day, 1 for a night or for 24 hours.</source>
        <translation>0: endet am selben Tag. 1: eine Nacht oder 24 Stunden.</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Unpaid breaks</source>
        <translation>Unbezahlte Pausen</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Add a b&amp;reak</source>
        <translation>Pa&amp;use hinzufügen</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>Art der Arbeit</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Parts that are another kind of work</source>
        <translation>Abschnitte mit anderer Art der Arbeit</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Add a &amp;part</source>
        <translation>Abs&amp;chnitt hinzufügen</translation>
    </message>
    <message>
        <source>Paid break (&amp;minutes)</source>
        <translation>Bezahlte Pause (&amp;Minuten)</translation>
    </message>
    <message>
        <source>A break that is paid like work. It counts as rest (§ 4 ArbZG).</source>
        <translation>Eine Pause, die wie Arbeit bezahlt wird. Sie zählt als Ruhepause (§ 4 ArbZG).</translation>
    </message>
    <message>
        <source>What the shift needs</source>
        <translation>Was der Dienst verlangt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no, kept for old shifts only</source>
        <translation>nein, nur noch für alte Dienste</translation>
    </message>
    <message>
        <source>In &amp;use</source>
        <translation>&amp;In Gebrauch</translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>The first of the shifts goes to this day, the others keep their distance.</source>
        <translation>Der erste Dienst kommt auf diesen Tag, die anderen behalten ihren Abstand.</translation>
    </message>
    <message>
        <source>New &amp;day</source>
        <translation>Neuer &amp;Tag</translation>
    </message>
    <message>
        <source>New &amp;begin</source>
        <translation>Neuer &amp;Beginn</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
</context>
<context>
    <name>NeedForm</name>
    <message>
        <source>S&amp;hift</source>
        <translation>&amp;Dienst</translation>
    </message>
    <message>
        <source>&amp;Weekday</source>
        <translation>&amp;Wochentag</translation>
    </message>
    <message>
        <source>&amp;People</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>Empty: always.</source>
        <translation>Leer: immer.</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>B&amp;is</translation>
    </message>
    <message>
        <source>Empty: without end.</source>
        <translation>Leer: ohne Ende.</translation>
    </message>
</context>
<context>
    <name>OutputDialog</name>
    <message>
        <source>Hand out the roster</source>
        <translation>Dienstplan ausgeben</translation>
    </message>
    <message>
        <source>all, the whole plan</source>
        <translation>alle, der ganze Plan</translation>
    </message>
    <message>
        <source>PDF to print</source>
        <translation>PDF zum Drucken</translation>
    </message>
    <message>
        <source>PDF in large print</source>
        <translation>PDF in Großdruck</translation>
    </message>
    <message>
        <source>Spreadsheet (XLSX)</source>
        <translation>Tabelle (XLSX)</translation>
    </message>
    <message>
        <source>Calendar file (.ics) for one person</source>
        <translation>Kalenderdatei (.ics) für eine Person</translation>
    </message>
    <message>
        <source>Message to copy for one person</source>
        <translation>Nachricht zum Kopieren für eine Person</translation>
    </message>
    <message>
        <source>for the team: nobody&apos;s reasons for being away</source>
        <translation>für das Team: ohne Gründe, warum jemand fehlt</translation>
    </message>
    <message>
        <source>my own copy: with reasons and hours</source>
        <translation>für mich: mit Gründen und Stunden</translation>
    </message>
    <message>
        <source>&amp;For whom</source>
        <translation>&amp;Für wen</translation>
    </message>
    <message>
        <source>&amp;As what</source>
        <translation>Als &amp;was</translation>
    </message>
    <message>
        <source>&amp;What is in it</source>
        <translation>Was &amp;darin steht</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Nachricht</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>&amp;Save file…</source>
        <translation>Datei s&amp;peichern…</translation>
    </message>
    <message>
        <source>C&amp;opy the message</source>
        <translation>Nachricht &amp;kopieren</translation>
    </message>
    <message>
        <source>Please choose one person first.</source>
        <translation>Bitte wählen Sie zuerst eine Person.</translation>
    </message>
    <message>
        <source>The message is copied.</source>
        <translation>Die Nachricht ist kopiert.</translation>
    </message>
    <message>
        <source>Save the roster</source>
        <translation>Dienstplan speichern</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Saved: {name}.</source>
        <translation>Gespeichert: {name}.</translation>
    </message>
</context>
<context>
    <name>PatternForm</name>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;Weekday</source>
        <translation>&amp;Wochentag</translation>
    </message>
    <message numerus="yes">
        <source>every %n week(s)</source>
        <translation>
            <numerusform>jede Woche</numerusform>
            <numerusform>alle %n Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>S&amp;hift</source>
        <translation>&amp;Dienst</translation>
    </message>
    <message>
        <source>How &amp;often</source>
        <translation>Wie &amp;oft</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>B&amp;is</translation>
    </message>
    <message>
        <source>Empty: without end.</source>
        <translation>Leer: ohne Ende.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
</context>
<context>
    <name>Reshaping</name>
    <message>
        <source>Split the shift</source>
        <translation>Dienst teilen</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>Te&amp;ilen</translation>
    </message>
    <message>
        <source>Nothing to exchange: both shifts are with the same person, or open.</source>
        <translation>Hier gibt es nichts zu tauschen: Beide Dienste haben dieselbe Person oder sind offen.</translation>
    </message>
    <message>
        <source>Exchange the people of two shifts</source>
        <translation>Personen zweier Dienste tauschen</translation>
    </message>
    <message>
        <source>{day}, {shift}: from now on {person}</source>
        <translation>{day}, {shift}: künftig {person}</translation>
    </message>
    <message>
        <source>&amp;Exchange</source>
        <translation>&amp;Tauschen</translation>
    </message>
</context>
<context>
    <name>RosterCommands</name>
    <message>
        <source>&amp;New shift…</source>
        <translation>&amp;Neuer Dienst…</translation>
    </message>
    <message>
        <source>Ass&amp;ign…</source>
        <translation>&amp;Zuteilen…</translation>
    </message>
    <message>
        <source>Sick &amp;call…</source>
        <translation>&amp;Krankmeldung…</translation>
    </message>
    <message>
        <source>Fi&amp;ll from models…</source>
        <translation>Vor&amp;planen…</translation>
    </message>
    <message>
        <source>Hand &amp;out…</source>
        <translation>Ausgeb&amp;en…</translation>
    </message>
    <message>
        <source>Change shift…</source>
        <translation>Dienst ändern…</translation>
    </message>
    <message>
        <source>Move shifts…</source>
        <translation>Dienste verschieben…</translation>
    </message>
    <message>
        <source>Copy shifts…</source>
        <translation>Dienste kopieren…</translation>
    </message>
    <message>
        <source>Make a draft</source>
        <translation>Als Entwurf kennzeichnen</translation>
    </message>
    <message>
        <source>Mark as offered</source>
        <translation>Als angeboten kennzeichnen</translation>
    </message>
    <message>
        <source>Mark as fixed</source>
        <translation>Als fest kennzeichnen</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Remove shifts</source>
        <translation>Dienste löschen</translation>
    </message>
    <message>
        <source>Who can step in?…</source>
        <translation>Wer kann einspringen?…</translation>
    </message>
    <message>
        <source>Split shift…</source>
        <translation>Dienst teilen…</translation>
    </message>
    <message>
        <source>Join two shifts</source>
        <translation>Zwei Dienste verbinden</translation>
    </message>
    <message>
        <source>Exchange people of two shifts…</source>
        <translation>Personen zweier Dienste tauschen…</translation>
    </message>
    <message>
        <source>Back in time</source>
        <translation>Zeitraum zurück</translation>
    </message>
    <message>
        <source>On in time</source>
        <translation>Zeitraum weiter</translation>
    </message>
    <message>
        <source>Show today</source>
        <translation>Heute zeigen</translation>
    </message>
    <message>
        <source>Show the month</source>
        <translation>Monatsansicht</translation>
    </message>
    <message>
        <source>Show the week</source>
        <translation>Wochenansicht</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>Listenansicht</translation>
    </message>
    <message>
        <source>Copy week…</source>
        <translation>Wochenplan kopieren…</translation>
    </message>
    <message>
        <source>Copy month…</source>
        <translation>Monatsplan kopieren…</translation>
    </message>
    <message>
        <source>Absences…</source>
        <translation>Abwesenheiten…</translation>
    </message>
    <message>
        <source>Shift models…</source>
        <translation>Dienstmodelle…</translation>
    </message>
    <message>
        <source>People needed…</source>
        <translation>Besetzung…</translation>
    </message>
    <message>
        <source>Usual shifts…</source>
        <translation>Übliche Dienste…</translation>
    </message>
    <message>
        <source>Availability…</source>
        <translation>Verfügbarkeit…</translation>
    </message>
    <message>
        <source>Wishes…</source>
        <translation>Wünsche…</translation>
    </message>
    <message>
        <source>Who steps in first…</source>
        <translation>Wer zuerst einspringt…</translation>
    </message>
    <message>
        <source>Trips…</source>
        <translation>Reisen…</translation>
    </message>
    <message>
        <source>Kinds of help…</source>
        <translation>Arten der Hilfe…</translation>
    </message>
    <message>
        <source>Who pays which hours…</source>
        <translation>Wer welche Stunden bezahlt…</translation>
    </message>
</context>
<context>
    <name>RosterDeeds</name>
    <message>
        <source>New shift</source>
        <translation>Neuer Dienst</translation>
    </message>
    <message>
        <source>Change shift</source>
        <translation>Dienst ändern</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuteilen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <translation>&amp;Verschieben</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Nothing is lacking on these days.</source>
        <translation>An diesen Tagen fehlt nichts.</translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) will be added.</source>
        <translation>
            <numerusform>%n Dienst kommt dazu.</numerusform>
            <numerusform>%n Dienste kommen dazu.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Fill from models and patterns</source>
        <translation>Aus Modellen und üblichen Diensten vorplanen</translation>
    </message>
    <message>
        <source>Assi&amp;gn</source>
        <translation>&amp;Zuteilen</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Fi&amp;ll</source>
        <translation>Vor&amp;planen</translation>
    </message>
    <message>
        <source>Into how many of the &amp;weeks that follow</source>
        <translation>In wie viele folgende &amp;Wochen</translation>
    </message>
    <message>
        <source>The week of {day} is copied, as drafts.</source>
        <translation>Die Woche vom {day} wird als Entwurf kopiert.</translation>
    </message>
    <message>
        <source>Copy week</source>
        <translation>Woche kopieren</translation>
    </message>
    <message>
        <source>Into how many of the &amp;months that follow</source>
        <translation>In wie viele folgende &amp;Monate</translation>
    </message>
    <message>
        <source>{month} is copied by weekdays, as drafts.</source>
        <translation>{month} wird nach Wochentagen als Entwurf kopiert.</translation>
    </message>
    <message>
        <source>Copy month</source>
        <translation>Monat kopieren</translation>
    </message>
    <message>
        <source>&amp;Save shift</source>
        <translation>Dienst &amp;speichern</translation>
    </message>
    <message>
        <source>open, nobody yet</source>
        <translation>offen, noch niemand</translation>
    </message>
    <message>
        <source>{name} – only with a reason, {findings}</source>
        <translation>{name} – nur mit Begründung, {findings}</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>no finding</source>
        <translation>kein Hinweis</translation>
    </message>
    <message>
        <source>&amp;Do it</source>
        <translation>&amp;Trotzdem ändern</translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s)</source>
        <translation>
            <numerusform>%n Dienst</numerusform>
            <numerusform>%n Dienste</numerusform>
        </translation>
    </message>
    <message>
        <source>{what}: {count}</source>
        <translation>{what}: {count}</translation>
    </message>
</context>
<context>
    <name>RosterPage</name>
    <message>
        <source>Roster</source>
        <translation>Dienstplan</translation>
    </message>
    <message>
        <source>Arrows move by day and person, Ctrl with arrows by week. Enter opens, N adds, A assigns, W asks who can step in, S changes the state, M moves, C copies. Space marks several cells.</source>
        <translation>Pfeile gehen zu Tag und Person, Strg mit Pfeil um eine Woche. Eingabe öffnet, N fügt hinzu, Z teilt zu, W fragt, wer einspringen kann, S ändert den Stand, V verschiebt, K kopiert. Die Leertaste merkt mehrere Zellen vor.</translation>
    </message>
    <message>
        <source>Shifts</source>
        <translation>Dienste</translation>
    </message>
    <message>
        <source>The chosen cell</source>
        <translation>Die gewählte Zelle</translation>
    </message>
    <message>
        <source>no shift</source>
        <translation>kein Dienst</translation>
    </message>
    <message>
        <source>There is no team yet.</source>
        <translation>Es gibt noch kein Team.</translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) are planned.</source>
        <translation>
            <numerusform>%n Dienst ist geplant.</numerusform>
            <numerusform>%n Dienste sind geplant.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them is/are still open.</source>
        <translation>
            <numerusform>%n davon ist noch offen.</numerusform>
            <numerusform>%n davon sind noch offen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The checks found %n thing(s).</source>
        <translation>
            <numerusform>Die Prüfung hat %n Hinweis.</numerusform>
            <numerusform>Die Prüfung hat %n Hinweise.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterWords</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>{kind} {times}</source>
        <translation>{kind} {times}</translation>
    </message>
    <message>
        <source>from {begin} to {end}</source>
        <translation>von {begin} bis {end}</translation>
    </message>
    <message>
        <source>{hours} hours</source>
        <translation>{hours} Stunden</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message>
        <source>no finding</source>
        <translation>kein Hinweis</translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s)</source>
        <translation>
            <numerusform>%n Dienst</numerusform>
            <numerusform>%n Dienste</numerusform>
        </translation>
    </message>
    <message>
        <source>{code} {name} {begin}–{end}</source>
        <translation>{code} {name} {begin}–{end}</translation>
    </message>
    <message>
        <source>○ draft   ◐ offered   ● fixed   ⚠ findings   struck through: falls out</source>
        <translation>○ Entwurf   ◐ angeboten   ● fest   ⚠ Hinweise   durchgestrichen: fällt aus</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>Feiertag</translation>
    </message>
    <message>
        <source>falls out</source>
        <translation>fällt aus</translation>
    </message>
    <message>
        <source>replaces somebody</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>For which &amp;hours</source>
        <translation>Für welche Stu&amp;nden</translation>
    </message>
    <message>
        <source>Partial budget</source>
        <translation>Teilbudget</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Who pays how much of it</source>
        <translation>Wer wie viel davon bezahlt</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Add a sha&amp;re</source>
        <translation>Anteil &amp;hinzufügen</translation>
    </message>
</context>
<context>
    <name>ShiftCard</name>
    <message>
        <source>{day}, {begin} to {end}</source>
        <translation>{day}, {begin} bis {end}</translation>
    </message>
    <message>
        <source>Who takes shift {number}</source>
        <translation>Wer übernimmt Dienst {number}</translation>
    </message>
    <message>
        <source>Why all the same, for shift {number}</source>
        <translation>Warum trotzdem, bei Dienst {number}</translation>
    </message>
    <message>
        <source>nobody yet, it stays open</source>
        <translation>noch niemand, er bleibt offen</translation>
    </message>
    <message>
        <source>&amp;Who takes the shift</source>
        <translation>&amp;Wer übernimmt den Dienst</translation>
    </message>
    <message>
        <source>Why &amp;all the same</source>
        <translation>Warum es t&amp;rotzdem geht</translation>
    </message>
    <message>
        <source>{place}. {name}</source>
        <translation>{place}. {name}</translation>
    </message>
    <message>
        <source>{who} – only with a reason</source>
        <translation>{who} – nur mit Begründung</translation>
    </message>
    <message>
        <source>{who} – cannot take it</source>
        <translation>{who} – nicht möglich</translation>
    </message>
    <message>
        <source>First in order: {name}.</source>
        <translation>An erster Stelle: {name}.</translation>
    </message>
</context>
<context>
    <name>ShiftForm</name>
    <message>
        <source>open, nobody yet</source>
        <translation>offen, noch niemand</translation>
    </message>
    <message>
        <source>without a model</source>
        <translation>ohne Modell</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>&amp;Beginn</translation>
    </message>
    <message>
        <source>Such as 6, 6:30 or 0630.</source>
        <translation>Zum Beispiel 6, 6:30 oder 0630.</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>&amp;Ende</translation>
    </message>
    <message>
        <source>Last da&amp;y</source>
        <translation>&amp;Letzter Tag</translation>
    </message>
    <message>
        <source>The day on which the shift ends; a night ends on the next day.</source>
        <translation>Der Tag, an dem der Dienst endet. Eine Nacht endet am nächsten Tag.</translation>
    </message>
    <message>
        <source>Paid break (min&amp;utes)</source>
        <translation>Bezahlte Pause (Mi&amp;nuten)</translation>
    </message>
    <message>
        <source>A break that is paid like work. It counts as rest (§ 4 ArbZG).</source>
        <translation>Eine Pause, die wie Arbeit bezahlt wird. Sie zählt als Ruhepause (§ 4 ArbZG).</translation>
    </message>
    <message>
        <source>K&amp;ind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>S&amp;tate</source>
        <translation>Stan&amp;d</translation>
    </message>
    <message>
        <source>the usual</source>
        <translation>die übliche</translation>
    </message>
    <message>
        <source>Kind of &amp;help</source>
        <translation>Art der &amp;Hilfe</translation>
    </message>
    <message>
        <source>What the shift needs</source>
        <translation>Was der Dienst verlangt</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;otiz</translation>
    </message>
</context>
<context>
    <name>ShiftTable</name>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hinweise</translation>
    </message>
</context>
<context>
    <name>SickCallWizard</name>
    <message>
        <source>Sick call</source>
        <translation>Krankmeldung</translation>
    </message>
</context>
<context>
    <name>SplitForm</name>
    <message>
        <source>The shift goes from {begin} to {end}. Both parts stay with its person.</source>
        <translation>Der Dienst geht von {begin} bis {end}. Beide Teile bleiben bei seiner Person.</translation>
    </message>
    <message>
        <source>On which &amp;day</source>
        <translation>An welchem &amp;Tag</translation>
    </message>
    <message>
        <source>At what &amp;time</source>
        <translation>&amp;Um wie viel Uhr</translation>
    </message>
</context>
<context>
    <name>StateForm</name>
    <message>
        <source>S&amp;tate</source>
        <translation>Stan&amp;d</translation>
    </message>
</context>
<context>
    <name>StepIn</name>
    <message>
        <source>Who can step in?</source>
        <translation>Wer kann einspringen?</translation>
    </message>
    <message>
        <source>&amp;Put in the plan</source>
        <translation>Einplan&amp;en</translation>
    </message>
</context>
<context>
    <name>TimeRows</name>
    <message>
        <source>Unpaid breaks</source>
        <translation>Unbezahlte Pausen</translation>
    </message>
    <message>
        <source>Break</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Add a brea&amp;k</source>
        <translation>Pa&amp;use hinzufügen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Parts that are another kind of work</source>
        <translation>Abschnitte mit anderer Art der Arbeit</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Add a pa&amp;rt</source>
        <translation>Abs&amp;chnitt hinzufügen</translation>
    </message>
    <message>
        <source>Kind of work</source>
        <translation>Art der Arbeit</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Minutes of single kinds of help</source>
        <translation>Minuten einzelner Arten der Hilfe</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Add mi&amp;nutes</source>
        <translation>Minuten hin&amp;zufügen</translation>
    </message>
    <message>
        <source>Kind of help</source>
        <translation>Art der Hilfe</translation>
    </message>
</context>
<context>
    <name>TripForm</name>
    <message>
        <source>one person for all of it</source>
        <translation>eine Person für die ganze Reise</translation>
    </message>
    <message>
        <source>several people</source>
        <translation>mehrere Personen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>B&amp;is</translation>
    </message>
    <message>
        <source>&amp;Who comes along</source>
        <translation>&amp;Wer mitfährt</translation>
    </message>
    <message>
        <source>Each day of the trip gets a shift of this model.</source>
        <translation>Jeder Tag der Reise bekommt einen Dienst nach diesem Modell.</translation>
    </message>
    <message>
        <source>Shift &amp;model</source>
        <translation>Dienst&amp;modell</translation>
    </message>
    <message>
        <source>open, nobody yet</source>
        <translation>offen, noch niemand</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>leave it as it is</source>
        <translation>so lassen, wie es ist</translation>
    </message>
</context>
<context>
    <name>WhoStep</name>
    <message>
        <source>Who is sick?</source>
        <translation>Wer ist krank?</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>At what &amp;time</source>
        <translation>&amp;Um wie viel Uhr</translation>
    </message>
    <message>
        <source>Who calls before the shift misses all of it; during the shift, the rest.</source>
        <translation>Vor dem Dienst fällt der ganze Dienst aus, mitten im Dienst nur der Rest.</translation>
    </message>
    <message>
        <source>Presumably &amp;until</source>
        <translation>Voraussichtlich &amp;bis</translation>
    </message>
    <message>
        <source>It can be changed later, when a certificate is there.</source>
        <translation>Sie können es später ändern, wenn eine Bescheinigung da ist.</translation>
    </message>
</context>
<context>
    <name>WhoStepsIn</name>
    <message>
        <source>Who steps in?</source>
        <translation>Wer springt ein?</translation>
    </message>
    <message>
        <source>No shift falls out. The absence alone will be booked.</source>
        <translation>Kein Dienst fällt aus. Nur die Abwesenheit wird eingetragen.</translation>
    </message>
</context>
<context>
    <name>WishForm</name>
    <message>
        <source>Any day of the month.</source>
        <translation>Ein beliebiger Tag des Monats.</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>&amp;Monat</translation>
    </message>
    <message>
        <source>&amp;How many shifts</source>
        <translation>&amp;Wie viele Dienste</translation>
    </message>
    <message>
        <source>How many ho&amp;urs</source>
        <translation>Wie viele St&amp;unden</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;otiz</translation>
    </message>
</context>
</TS>
