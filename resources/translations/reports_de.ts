<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ArchivePanel</name>
    <message>
        <source>Handed-out reports</source>
        <translation>Abgegebene Nachweise</translation>
    </message>
    <message>
        <source>No report was handed out yet. Those you hand out are kept here unchanged.</source>
        <translation>Noch ist kein Nachweis abgegeben. Was Sie abgeben, bleibt hier unverändert liegen.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Handed out</source>
        <translation>Abgegeben</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>{number}: {names}, {days}</source>
        <translation>{number}: {names}, {days}</translation>
    </message>
    <message>
        <source>What became of the report</source>
        <translation>Was aus dem Nachweis wurde</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>&amp;Open report</source>
        <translation>Nachweis ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Save unchange&amp;d…</source>
        <translation>Unve&amp;rändert speichern…</translation>
    </message>
    <message>
        <source>Enter &amp;change of state…</source>
        <translation>Stand ein&amp;tragen…</translation>
    </message>
    <message>
        <source>Remark in the report: {remark}</source>
        <translation>Bemerkung im Nachweis: {remark}</translation>
    </message>
</context>
<context>
    <name>CheckPanel</name>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Findings of the check</source>
        <translation>Befunde der Prüfung</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Wie wichtig</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Go to the &amp;booking</source>
        <translation>Z&amp;ur Buchung</translation>
    </message>
    <message>
        <source>The report is being checked …</source>
        <translation>Der Nachweis wird geprüft …</translation>
    </message>
    <message>
        <source>The report could not be checked.</source>
        <translation>Der Nachweis konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>✓ Nothing is missing. The report can be handed out.</source>
        <translation>✓ Nichts fehlt. Der Nachweis kann abgegeben werden.</translation>
    </message>
    <message>
        <source>The check has: {counts}.</source>
        <translation>Die Prüfung hat ergeben: {counts}.</translation>
    </message>
    <message>
        <source>The first {count} are shown; the others come when these are done.</source>
        <translation>Gezeigt sind die ersten {count}; die übrigen folgen, wenn diese erledigt sind.</translation>
    </message>
    <message>
        <source>Go to the &amp;bookings of the account</source>
        <translation>Z&amp;u den Buchungen des Kontos</translation>
    </message>
    <message>
        <source>Go to the &amp;budget</source>
        <translation>Z&amp;um Budget</translation>
    </message>
</context>
<context>
    <name>Drafts</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Making the pages …</source>
        <translation>Die Seiten werden hergestellt …</translation>
    </message>
    <message>
        <source>Hand out the report for {period} for good? Its period is closed then. This cannot be undone.</source>
        <translation>Den Nachweis für {period} endgültig abgeben? Der Zeitraum ist dann abgeschlossen. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>&amp;Hand out for good</source>
        <translation>&amp;Endgültig abgeben</translation>
    </message>
    <message>
        <source>Do not hand out &amp;yet</source>
        <translation>N&amp;och nicht abgeben</translation>
    </message>
    <message>
        <source>The report is being made …</source>
        <translation>Der Nachweis wird gemacht …</translation>
    </message>
</context>
<context>
    <name>EventDialog</name>
    <message>
        <source>Report {number}: what came of it</source>
        <translation>Nachweis {number}: was daraus wurde</translation>
    </message>
    <message>
        <source>What &amp;happened</source>
        <translation>Was &amp;geschehen ist</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Notiz</translation>
    </message>
</context>
<context>
    <name>HandOutDialog</name>
    <message numerus="yes">
        <source>✕ The check found %n error(s). The report would be wrong.</source>
        <translation>
            <numerusform>✕ Die Prüfung zeigt %n Fehler. Der Nachweis wäre falsch.</numerusform>
            <numerusform>✕ Die Prüfung zeigt %n Fehler. Der Nachweis wäre falsch.</numerusform>
        </translation>
    </message>
    <message>
        <source>The report is kept unchanged, and its period is closed: bookings in it can no longer be changed, only corrected later. This cannot be undone.</source>
        <translation>Der Nachweis bleibt unverändert erhalten, und sein Zeitraum wird abgeschlossen: Buchungen darin lassen sich nicht mehr ändern, nur später berichtigen. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>&amp;Note for you</source>
        <translation>&amp;Notiz für Sie</translation>
    </message>
    <message>
        <source>For example: by post</source>
        <translation>Zum Beispiel: per Post</translation>
    </message>
    <message>
        <source>&amp;Hand out for good…</source>
        <translation>&amp;Endgültig abgeben…</translation>
    </message>
    <message>
        <source>Do not hand out &amp;yet</source>
        <translation>N&amp;och nicht abgeben</translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>Report {number}, as it was handed out</source>
        <translation>Nachweis {number}, wie er abgegeben wurde</translation>
    </message>
</context>
<context>
    <name>LeaveDialog</name>
    <message>
        <source>This is what the receiver sees</source>
        <translation>Das sieht der Empfänger</translation>
    </message>
</context>
<context>
    <name>Outgoing</name>
    <message>
        <source>Save report</source>
        <translation>Nachweis speichern</translation>
    </message>
    <message>
        <source>Folder for the three files</source>
        <translation>Ordner für die drei Dateien</translation>
    </message>
    <message>
        <source>Making the pages …</source>
        <translation>Die Seiten werden hergestellt …</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) sent to the printer.</source>
        <translation>
            <numerusform>%n Seite an den Drucker geschickt.</numerusform>
            <numerusform>%n Seiten an den Drucker geschickt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <source>Saved: {names}</source>
        <translation>Gespeichert: {names}</translation>
    </message>
</context>
<context>
    <name>PreviewDialog</name>
    <message>
        <source>Views of the report</source>
        <translation>Ansichten des Nachweises</translation>
    </message>
    <message>
        <source>The pages are being made …</source>
        <translation>Die Seiten werden hergestellt …</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Pa&amp;ges</source>
        <translation>&amp;Seiten</translation>
    </message>
    <message>
        <source>As &amp;tables</source>
        <translation>Als &amp;Tabellen</translation>
    </message>
    <message>
        <source>The pages cannot be shown. Saving them works.</source>
        <translation>Die Seiten lassen sich nicht zeigen. Speichern können Sie sie trotzdem.</translation>
    </message>
    <message>
        <source>Text of the pages</source>
        <translation>Text der Seiten</translation>
    </message>
    <message>
        <source>As te&amp;xt</source>
        <translation>Als Te&amp;xt</translation>
    </message>
</context>
<context>
    <name>ReportChoice</name>
    <message>
        <source>Repor&amp;t on</source>
        <translation>&amp;Nachweis über</translation>
    </message>
    <message>
        <source>Per&amp;iod</source>
        <translation>&amp;Zeitraum</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>V&amp;on</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>B&amp;is</translation>
    </message>
    <message>
        <source>Remar&amp;k in the report (may stay empty)</source>
        <translation>Bemer&amp;kung im Nachweis (darf leer bleiben)</translation>
    </message>
    <message>
        <source>The report goes to: {funder}</source>
        <translation>Der Nachweis geht an: {funder}</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Andere Tage</translation>
    </message>
    <message>
        <source>All partial budgets together</source>
        <translation>Alle Teilbudgets zusammen</translation>
    </message>
    <message>
        <source>{days} (handed out on {on})</source>
        <translation>{days} (abgegeben am {on})</translation>
    </message>
    <message>
        <source>{days} (not over yet)</source>
        <translation>{days} (läuft noch)</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Ha&amp;nd out…</source>
        <translation>Abgeb&amp;en…</translation>
    </message>
    <message>
        <source>Previe&amp;w</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>&amp;Save or print…</source>
        <translation>S&amp;peichern oder drucken…</translation>
    </message>
    <message>
        <source>Here you make the report for your funder. First enter the grant on the page Budget.</source>
        <translation>Hier entsteht der Nachweis für Ihren Leistungsträger. Tragen Sie zuerst den Bescheid auf der Seite „Budget“ ein.</translation>
    </message>
    <message>
        <source>Enter the first and the last day that the report is about.</source>
        <translation>Geben Sie den ersten und den letzten Tag ein, um die es geht.</translation>
    </message>
    <message>
        <source>The report for {period} is being checked …</source>
        <translation>Nachweis für {period}: Er wird geprüft …</translation>
    </message>
    <message numerus="yes">
        <source>The report for {period}: the check has %n finding(s).</source>
        <translation>
            <numerusform>Nachweis für {period}: Die Prüfung hat %n Befund.</numerusform>
            <numerusform>Nachweis für {period}: Die Prüfung hat %n Befunde.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Pages as PDF</source>
        <translation>Seiten als PDF</translation>
    </message>
    <message>
        <source>Tables for a spreadsheet (XLSX)</source>
        <translation>Tabellen für Tabellenprogramme (XLSX)</translation>
    </message>
    <message>
        <source>Plain table (CSV)</source>
        <translation>Einfache Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Print the pages</source>
        <translation>Seiten drucken</translation>
    </message>
    <message>
        <source>Receipts, all in one PDF</source>
        <translation>Belege, alle in einer PDF-Datei</translation>
    </message>
    <message>
        <source>&amp;What to save</source>
        <translation>&amp;Was gespeichert wird</translation>
    </message>
    <message>
        <source>It stays a draft. Nothing in your file changes.</source>
        <translation>Es bleibt ein Entwurf. In Ihrer Akte ändert sich nichts.</translation>
    </message>
    <message>
        <source>Choose &amp;place…</source>
        <translation>&amp;Ort wählen…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>SeenPanel</name>
    <message>
        <source>What this receiver sees</source>
        <translation>Was dieser Empfänger sieht</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>The receiver sees</source>
        <translation>Der Empfänger sieht</translation>
    </message>
    <message>
        <source>Receiver</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Others who paid or were paid</source>
        <translation>Andere Zahler und Empfänger</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>Stays at home</source>
        <translation>Bleibt bei Ihnen</translation>
    </message>
    <message>
        <source>No single booking.</source>
        <translation>Keine einzelne Buchung.</translation>
    </message>
    <message numerus="yes">
        <source>%n booking(s) with day, amount, name and purpose.</source>
        <translation>
            <numerusform>%n Buchung mit Tag, Betrag, Namen und Zweck.</numerusform>
            <numerusform>%n Buchungen mit Tag, Betrag, Namen und Zweck.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody.</source>
        <translation>Niemand.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s), number {numbers}.</source>
        <translation>
            <numerusform>%n Beleg, Nummer {numbers}.</numerusform>
            <numerusform>%n Belege, Nummern {numbers}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The pictures go out only if you save the receipts.</source>
        <translation>Die Bilder gehen nur hinaus, wenn Sie die Belege speichern.</translation>
    </message>
    <message numerus="yes">
        <source>%n private booking(s).</source>
        <translation>
            <numerusform>%n private Buchung.</numerusform>
            <numerusform>%n private Buchungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Private bookings: there are none in this period.</source>
        <translation>Private Buchungen: In diesem Zeitraum gibt es keine.</translation>
    </message>
    <message>
        <source>Only the sum of private bookings is named, with the accounts.</source>
        <translation>Von privaten Buchungen wird nur die Summe genannt, bei den Konten.</translation>
    </message>
    <message numerus="yes">
        <source>%n booking(s) of other partial budgets.</source>
        <translation>
            <numerusform>%n Buchung anderer Teilbudgets.</numerusform>
            <numerusform>%n Buchungen anderer Teilbudgets.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n booking(s) not assigned yet.</source>
        <translation>
            <numerusform>%n noch nicht zugeordnete Buchung.</numerusform>
            <numerusform>%n noch nicht zugeordnete Buchungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your notes on bookings and the history.</source>
        <translation>Ihre Notizen zu Buchungen und der Verlauf.</translation>
    </message>
</context>
</TS>
