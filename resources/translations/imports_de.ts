<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>CheckStep</name>
    <message>
        <source>Is this the right statement?</source>
        <translation>Ist das der richtige Kontoauszug?</translation>
    </message>
    <message>
        <source>&amp;Look at the lines</source>
        <translation>Zeilen an&amp;sehen</translation>
    </message>
    <message>
        <source>Statements found</source>
        <translation>Gefundene Kontoauszüge</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Rows that cannot be read</source>
        <translation>Zeilen, die nicht lesbar sind</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>&amp;Say what the columns mean…</source>
        <translation>Spalten &amp;benennen…</translation>
    </message>
    <message>
        <source>find by itself</source>
        <translation>selbst erkennen</translation>
    </message>
    <message>
        <source>Account for files that name none</source>
        <translation>Konto für Dateien, die keines nennen</translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s) have something new.</source>
        <translation>
            <numerusform>%n Kontoauszug bringt Neues.</numerusform>
            <numerusform>%n Kontoauszüge bringen Neues.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing new. Choose a line to see why.</source>
        <translation>Es gibt nichts Neues. Wählen Sie eine Zeile aus; dann sehen Sie den Grund.</translation>
    </message>
    <message>
        <source>not understood</source>
        <translation>nicht erkannt</translation>
    </message>
    <message>
        <source>no account</source>
        <translation>kein Konto</translation>
    </message>
    <message>
        <source>stays out</source>
        <translation>bleibt draußen</translation>
    </message>
    <message>
        <source>Format: {format}.</source>
        <translation>Format: {format}.</translation>
    </message>
    <message>
        <source>Lines from {first} to {last}.</source>
        <translation>Zeilen vom {first} bis {last}.</translation>
    </message>
    <message>
        <source>New: {new}. Here already: {known}. Meet your bookings: {matched}.</source>
        <translation>Neu: {new}. Schon da: {known}. Passen zu Ihren Buchungen: {matched}.</translation>
    </message>
</context>
<context>
    <name>FilesStep</name>
    <message>
        <source>Choose the bank&apos;s files</source>
        <translation>Dateien der Bank wählen</translation>
    </message>
    <message>
        <source>&amp;Read files</source>
        <translation>Dateien &amp;lesen</translation>
    </message>
    <message>
        <source>Download the statement at your bank, best as CAMT, else as CSV or MT940. Choose the file here or drop it on this window. Nothing is stored before you agree.</source>
        <translation>Laden Sie den Kontoauszug bei Ihrer Bank herunter, am besten als CAMT, sonst als CSV oder MT940. Wählen Sie die Datei hier aus, oder ziehen Sie sie auf dieses Fenster. Gespeichert wird erst, wenn Sie zustimmen.</translation>
    </message>
    <message>
        <source>Path of a file, typed or pasted</source>
        <translation>Pfad einer Datei, getippt oder eingefügt</translation>
    </message>
    <message>
        <source>Chosen files</source>
        <translation>Gewählte Dateien</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Progress of reading</source>
        <translation>Fortschritt beim Lesen</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>&amp;Dateien wählen…</translation>
    </message>
    <message>
        <source>&amp;Add path</source>
        <translation>&amp;Pfad übernehmen</translation>
    </message>
    <message>
        <source>Take &amp;off the list</source>
        <translation>Aus der Liste &amp;nehmen</translation>
    </message>
    <message>
        <source>Statements of the bank</source>
        <translation>Kontoauszüge der Bank</translation>
    </message>
    <message>
        <source>Statements (*.xml *.csv *.sta *.mt940 *.txt *.ofx *.qif *.zip);;All (*)</source>
        <translation>Kontoauszüge (*.xml *.csv *.sta *.mt940 *.txt *.ofx *.qif *.zip);;Alle (*)</translation>
    </message>
    <message>
        <source>There is no file at this path.</source>
        <translation>Unter diesem Pfad gibt es keine Datei. Bitte prüfen Sie ihn.</translation>
    </message>
    <message>
        <source>File {done} of {count}</source>
        <translation>Datei {done} von {count}</translation>
    </message>
</context>
<context>
    <name>ImportWizard</name>
    <message>
        <source>Take in a bank statement</source>
        <translation>Kontoauszug einlesen</translation>
    </message>
    <message>
        <source>Close without taking in these lines? Nothing was stored so far.</source>
        <translation>Schließen, ohne diese Zeilen einzulesen? Bisher ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>&amp;Close without taking in</source>
        <translation>&amp;Schließen ohne Einlesen</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weitermachen</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>{file} wird gelesen</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>new, transfer with {account}</source>
        <translation>neu, Umbuchung mit {account}</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>is here already</source>
        <translation>schon da</translation>
    </message>
    <message>
        <source>meets your booking</source>
        <translation>passt zu Ihrer Buchung</translation>
    </message>
    <message>
        <source>not booked by the bank yet</source>
        <translation>nur angekündigt</translation>
    </message>
    <message>
        <source>before the opening balance</source>
        <translation>vor dem Anfangsbestand</translation>
    </message>
    <message>
        <source>This is a transfer with your account {account}.</source>
        <translation>Das ist eine Umbuchung mit Ihrem Konto {account}.</translation>
    </message>
    <message>
        <source>You entered this yourself: {booking}. The bank&apos;s line is put to it; nothing is booked twice.</source>
        <translation>Das haben Sie selbst schon erfasst: {booking}. Die Zeile der Bank kommt dazu; nichts wird doppelt gebucht.</translation>
    </message>
    <message>
        <source>This line is new and becomes a booking.</source>
        <translation>Diese Zeile ist neu und wird eine Buchung.</translation>
    </message>
    <message>
        <source>The bank has only announced this line. It comes with a later statement.</source>
        <translation>Die Bank hat diese Zeile nur angekündigt. Sie kommt mit einem späteren Kontoauszug.</translation>
    </message>
    <message>
        <source>This line lies before the account&apos;s opening balance, which holds it already.</source>
        <translation>Diese Zeile liegt vor dem Anfangsbestand des Kontos; sie steckt schon darin.</translation>
    </message>
    <message>
        <source>Proposal: {place}, {ground} ({detail}).</source>
        <translation>Vorschlag: {place}, {ground} ({detail}).</translation>
    </message>
    <message>
        <source>The statement names other currencies; its sum cannot be checked.</source>
        <translation>Der Auszug nennt andere Währungen; seine Summe lässt sich nicht prüfen.</translation>
    </message>
    <message>
        <source>The statement does not name both balances; its sum cannot be checked. Please compare with your bank.</source>
        <translation>Der Auszug nennt nicht beide Kontostände; seine Summe lässt sich nicht prüfen. Bitte vergleichen Sie mit Ihrer Bank.</translation>
    </message>
    <message>
        <source>Opening {opening} plus entries {entries} is {sum}. The statement says {closing}: that is right.</source>
        <translation>Anfang {opening} plus Zeilen {entries} ergibt {sum}. Der Auszug nennt als Ende {closing}: Das geht auf.</translation>
    </message>
    <message>
        <source>Opening {opening} plus entries {entries} is {sum}, but the statement says {closing}. {difference} are missing. Perhaps a page is missing; please compare with your bank.</source>
        <translation>Anfang {opening} plus Zeilen {entries} ergibt {sum}, aber der Auszug nennt als Ende {closing}. Der Unterschied ist {difference}. Vielleicht fehlt eine Seite; bitte vergleichen Sie mit Ihrer Bank.</translation>
    </message>
    <message>
        <source>No account fits. Choose one below, or enter the account with its IBAN on the page Budget.</source>
        <translation>Kein Konto passt. Wählen Sie unten eines aus, oder legen Sie das Konto mit seiner IBAN auf der Seite „Budget“ an.</translation>
    </message>
    <message>
        <source>The statement is not in euros and stays out.</source>
        <translation>Der Auszug ist nicht in Euro und bleibt draußen.</translation>
    </message>
    <message>
        <source>This is a notification (camt.054). It repeats a statement and is not booked.</source>
        <translation>Das ist eine Benachrichtigung (camt.054). Sie wiederholt den Kontoauszug und wird nicht gebucht.</translation>
    </message>
    <message>
        <source>Some rows cannot be read. So nothing of this file is taken in.</source>
        <translation>Einige Zeilen sind nicht lesbar. Darum wird von dieser Datei nichts eingelesen.</translation>
    </message>
    <message>
        <source>All its lines are here already.</source>
        <translation>Alle Zeilen sind schon da.</translation>
    </message>
    <message>
        <source>What would be new lies before the account&apos;s opening balance, which holds it already.</source>
        <translation>Was neu wäre, liegt vor dem Anfangsbestand des Kontos; es steckt schon darin.</translation>
    </message>
    <message>
        <source>This line is here already from another statement ({why}). Tick it only if the money really moved twice.</source>
        <translation>Diese Zeile ist schon aus einem anderen Auszug da ({why}). Kreuzen Sie sie nur an, wenn das Geld wirklich zweimal geflossen ist.</translation>
    </message>
    <message>
        <source>This line is here already: {booking} ({why}). Tick it only if the money really moved twice.</source>
        <translation>Diese Zeile ist schon da: {booking} ({why}). Kreuzen Sie sie nur an, wenn das Geld wirklich zweimal geflossen ist.</translation>
    </message>
    <message>
        <source>booking {number} of {day}, {payee}, {amount}</source>
        <translation>Buchung {number} vom {day}, {payee}, {amount}</translation>
    </message>
</context>
<context>
    <name>ImportsPage</name>
    <message>
        <source>Take in a &amp;statement…</source>
        <translation>Kontoauszug &amp;einlesen…</translation>
    </message>
    <message>
        <source>&amp;Take this import back…</source>
        <translation>Import &amp;zurücknehmen…</translation>
    </message>
    <message>
        <source>Here you will see which statements of your bank were taken in. Download one at your bank and take it in: its lines become bookings, each only once.</source>
        <translation>Hier sehen Sie, welche Kontoauszüge Ihrer Bank eingelesen sind. Laden Sie einen bei der Bank herunter und lesen Sie ihn ein: Aus seinen Zeilen werden Buchungen, aus jeder nur einmal.</translation>
    </message>
    <message numerus="yes">
        <source>Take back the import of {file}? This removes %n booking(s), whatever became of them. You can undo this.</source>
        <translation>
            <numerusform>Import von {file} zurücknehmen? Das entfernt %n Buchung, was auch immer daraus wurde. Sie können das rückgängig machen.</numerusform>
            <numerusform>Import von {file} zurücknehmen? Das entfernt %n Buchungen, was auch immer daraus wurde. Sie können das rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Imports</source>
        <translation>Importe</translation>
    </message>
    <message>
        <source>Taken in on</source>
        <translation>Eingelesen am</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Closing balance</source>
        <translation>Endsaldo</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n here already</source>
        <translation>
            <numerusform>%n schon da</numerusform>
            <numerusform>%n schon da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not booked yet</source>
        <translation>
            <numerusform>%n nur angekündigt</numerusform>
            <numerusform>%n nur angekündigt</numerusform>
        </translation>
    </message>
    <message>
        <source>No statement of {account} was taken in so far.</source>
        <translation>Von {account} ist noch kein Kontoauszug eingelesen.</translation>
    </message>
    <message>
        <source>Statements of {account} are here up to {day}.</source>
        <translation>Die Kontoauszüge von {account} sind bis {day} da.</translation>
    </message>
</context>
<context>
    <name>LinesStep</name>
    <message>
        <source>Which lines shall be taken in?</source>
        <translation>Welche Zeilen sollen eingelesen werden?</translation>
    </message>
    <message>
        <source>all lines</source>
        <translation>alle Zeilen</translation>
    </message>
    <message>
        <source>new lines</source>
        <translation>neue Zeilen</translation>
    </message>
    <message>
        <source>lines that are here already</source>
        <translation>Zeilen, die schon da sind</translation>
    </message>
    <message>
        <source>lines that meet your bookings</source>
        <translation>Zeilen, die zu Ihren Buchungen passen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Take &amp;this line or not</source>
        <translation>Zeile an- oder ab&amp;wählen</translation>
    </message>
    <message>
        <source>Accept this &amp;proposal or not</source>
        <translation>&amp;Vorschlag an- oder abwählen</translation>
    </message>
    <message>
        <source>Take all ne&amp;w lines</source>
        <translation>Alle &amp;neuen Zeilen</translation>
    </message>
    <message>
        <source>Ta&amp;ke none</source>
        <translation>&amp;Keine Zeile</translation>
    </message>
    <message>
        <source>Accept &amp;all proposals</source>
        <translation>Alle Vor&amp;schläge</translation>
    </message>
    <message>
        <source>Accept n&amp;one</source>
        <translation>Keinen V&amp;orschlag</translation>
    </message>
    <message>
        <source>Lines of the statement</source>
        <translation>Zeilen des Kontoauszugs</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Accept proposal</source>
        <translation>Vorschlag übernehmen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>nicht übernommen</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Verwendungszweck</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) will be taken in, together {amount}.</source>
        <translation>
            <numerusform>%n Zeile wird eingelesen, zusammen {amount}.</numerusform>
            <numerusform>%n Zeilen werden eingelesen, zusammen {amount}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are here already and stay out.</source>
        <translation>
            <numerusform>%n Zeile ist schon da und bleibt draußen.</numerusform>
            <numerusform>%n Zeilen sind schon da und bleiben draußen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) are accepted.</source>
        <translation>
            <numerusform>%n Vorschlag ist übernommen.</numerusform>
            <numerusform>%n Vorschläge sind übernommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %n &amp;line(s)</source>
        <translation>
            <numerusform>%n Zeile &amp;einlesen</numerusform>
            <numerusform>%n Zeilen &amp;einlesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingForm</name>
    <message>
        <source>How days are written</source>
        <translation>Wie Tage geschrieben sind</translation>
    </message>
    <message>
        <source>How amounts are written</source>
        <translation>Wie Beträge geschrieben sind</translation>
    </message>
    <message>
        <source>Choose the column of the file for each meaning. Day and amount are needed. The program keeps this for the next file of this kind.</source>
        <translation>Wählen Sie zu jeder Bedeutung die Spalte der Datei. Nötig sind Buchungstag und Betrag. Das Programm merkt sich das für die nächste Datei dieser Art.</translation>
    </message>
    <message>
        <source>This file has no line with column names, so the columns are numbered; beside each stands its first value. Choose the column for each meaning. Day and amount are needed. The program keeps this for the next file of this kind.</source>
        <translation>Diese Datei hat keine Zeile mit Spaltennamen. Die Spalten sind deshalb nummeriert; daneben steht ihr erster Wert. Wählen Sie zu jeder Bedeutung die Spalte. Tag und Betrag sind nötig. Das Programm merkt es sich für die nächste Datei dieser Art.</translation>
    </message>
    <message>
        <source>One column with plus and minus, or with a sign column beside it.</source>
        <translation>Eine Spalte mit Plus und Minus, oder mit einer Zeichen-Spalte daneben.</translation>
    </message>
    <message>
        <source>Only where the file has two columns for amounts.</source>
        <translation>Nur wenn die Datei zwei Spalten für Beträge hat.</translation>
    </message>
    <message>
        <source>please choose</source>
        <translation>bitte wählen</translation>
    </message>
    <message>
        <source>Preview of the lines</source>
        <translation>Vorschau der Zeilen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Verwendungszweck</translation>
    </message>
    <message numerus="yes">
        <source>All %n row(s) fit. The first come in like this:</source>
        <translation>
            <numerusform>Die eine Zeile passt. Sie kommt so herein:</numerusform>
            <numerusform>Alle %n Zeilen passen. Die ersten kommen so herein:</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {line}: {reason}</source>
        <translation>Zeile {line}: {reason}</translation>
    </message>
    <message numerus="yes">
        <source>%n of {count} rows fit(s). A file comes in wholly or not at all.</source>
        <translation>
            <numerusform>%n von {count} Zeilen passt. Eine Datei kommt ganz oder gar nicht herein.</numerusform>
            <numerusform>%n von {count} Zeilen passen. Eine Datei kommt ganz oder gar nicht herein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more row(s)</source>
        <translation>
            <numerusform>und %n weitere Zeile</numerusform>
            <numerusform>und %n weitere Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Column {number}: {name} (such as {example})</source>
        <translation>Spalte {number}: {name} (etwa {example})</translation>
    </message>
    <message>
        <source>Column {number} (such as {example})</source>
        <translation>Spalte {number} (zum Beispiel {example})</translation>
    </message>
    <message>
        <source>not in this file</source>
        <translation>nicht in dieser Datei</translation>
    </message>
    <message>
        <source>What do the columns of {file} mean?</source>
        <translation>Was bedeuten die Spalten von {file}?</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Assign these bookings</source>
        <translation>Diese Buchungen z&amp;uordnen</translation>
    </message>
    <message numerus="yes">
        <source>%n new booking(s) are in your file.</source>
        <translation>
            <numerusform>%n neue Buchung ist in Ihrer Akte.</numerusform>
            <numerusform>%n neue Buchungen sind in Ihrer Akte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were put to bookings you had entered.</source>
        <translation>
            <numerusform>%n Zeile ist Ihrer eigenen Buchung zugeordnet.</numerusform>
            <numerusform>%n Zeilen sind Ihren eigenen Buchungen zugeordnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>You can take this back: Edit, Undo, or on the page Import.</source>
        <translation>Sie können das zurücknehmen: mit „Rückgängig“ im Menü „Bearbeiten“ oder auf der Seite „Import“.</translation>
    </message>
    <message numerus="yes">
        <source>%n booking(s) are not assigned yet. Say what they were for.</source>
        <translation>
            <numerusform>%n Buchung ist noch nicht zugeordnet. Sagen Sie als Nächstes, wofür sie war.</numerusform>
            <numerusform>%n Buchungen sind noch nicht zugeordnet. Sagen Sie als Nächstes, wofür sie waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them are assigned. There is nothing left to do.</source>
        <translation>Alle sind zugeordnet. Es ist nichts weiter zu tun.</translation>
    </message>
</context>
</TS>
