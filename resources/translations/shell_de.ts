<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About BudgetDesk</source>
        <translation>Über BudgetDesk</translation>
    </message>
</context>
<context>
    <name>AccountStep</name>
    <message>
        <source>The account</source>
        <translation>Das Konto</translation>
    </message>
    <message>
        <source>On which account does the money of the budget come in?</source>
        <translation>Auf welchem Konto geht das Geld des Budgets ein?</translation>
    </message>
    <message>
        <source>&amp;Name of the account</source>
        <translation>Name des K&amp;ontos</translation>
    </message>
    <message>
        <source>&amp;IBAN</source>
        <translation>&amp;IBAN</translation>
    </message>
    <message>
        <source>With it, statements of your bank find this account by themselves.</source>
        <translation>Damit finden Kontoauszüge Ihrer Bank dieses Konto von selbst.</translation>
    </message>
    <message>
        <source>Balance at the &amp;beginning</source>
        <translation>Anfangs&amp;bestand</translation>
    </message>
    <message>
        <source>What was on the account in the morning of the day below. It may stay empty.</source>
        <translation>Was am Morgen des Tages unten auf dem Konto war. Das Feld darf leer bleiben.</translation>
    </message>
    <message>
        <source>On the &amp;day</source>
        <translation>Am Ta&amp;g</translation>
    </message>
    <message>
        <source>Money of the budget: {name}</source>
        <translation>Geld des Budgets: {name}</translation>
    </message>
    <message>
        <source>It decides whether the money counts in the report.</source>
        <translation>Davon hängt ab, ob das Geld im Nachweis zählt.</translation>
    </message>
    <message>
        <source>Whose mone&amp;y was it?</source>
        <translation>&amp;Wessen Geld war das?</translation>
    </message>
    <message>
        <source>Private money</source>
        <translation>Privates Geld</translation>
    </message>
    <message>
        <source>Own money put into the budget</source>
        <translation>Eigenes Geld für das Budget (Eigenbeitrag oder vorgestreckt)</translation>
    </message>
    <message>
        <source>I do not know yet</source>
        <translation>Das weiß ich noch nicht</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Undone: {what}</source>
        <translation>Rückgängig gemacht: {what}</translation>
    </message>
    <message>
        <source>Redone: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
</context>
<context>
    <name>AgreementStep</name>
    <message>
        <source>The agreement</source>
        <translation>Die Vereinbarung</translation>
    </message>
    <message>
        <source>What does the agreement (Zielvereinbarung) say about the proof?</source>
        <translation>Was sagt die Zielvereinbarung zum Nachweis?</translation>
    </message>
    <message>
        <source>It holds &amp;from</source>
        <translation>Sie &amp;gilt ab</translation>
    </message>
    <message>
        <source>&amp;Proof by</source>
        <translation>&amp;Nachweis durch</translation>
    </message>
    <message>
        <source>Proof for &amp;each</source>
        <translation>&amp;Zeitraum eines Nachweises</translation>
    </message>
    <message>
        <source>You add the rest on the page Budget.</source>
        <translation>Alles Weitere tragen Sie auf der Seite „Budget“ ein.</translation>
    </message>
</context>
<context>
    <name>CalendarDialog</name>
    <message>
        <source>Choose a day</source>
        <translation>Tag wählen</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Arrow keys move by days and weeks, Page Up and Page Down by months, with Ctrl by years. Enter takes the day.</source>
        <translation>Pfeiltasten gehen um Tage und Wochen weiter, Bild auf und Bild ab um Monate, mit Strg um Jahre. Die Eingabetaste nimmt den Tag.</translation>
    </message>
    <message>
        <source>&amp;Previous month</source>
        <translation>&amp;Voriger Monat</translation>
    </message>
    <message>
        <source>&amp;Next month</source>
        <translation>&amp;Nächster Monat</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Heute</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>CommandField</name>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>&amp;What are you looking for?</source>
        <translation>&amp;Was suchen Sie?</translation>
    </message>
    <message>
        <source>What are you looking for?</source>
        <translation>Was suchen Sie?</translation>
    </message>
    <message>
        <source>Type a few letters, choose with the arrow keys, Enter goes there.</source>
        <translation>Tippen Sie ein paar Buchstaben, wählen Sie mit den Pfeiltasten, mit der Eingabetaste geht es dorthin.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) found</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CountEdit</name>
    <message>
        <source>This is not a whole number. Expected is, for example, 42.</source>
        <translation>Das ist keine ganze Zahl. Erwartet wird zum Beispiel 42.</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>A mistake in the program stopped what you just did. What was saved before is safe. Please close the program and open it again.</source>
        <translation>Ein Fehler im Programm hat den letzten Schritt abgebrochen. Was vorher gespeichert wurde, ist sicher. Bitte schließen Sie das Programm und öffnen Sie es neu.</translation>
    </message>
    <message>
        <source>Nothing was sent. If you want to report the mistake, pass on the text under Details; it holds no personal data.</source>
        <translation>Es wurde nichts gesendet. Wenn Sie den Fehler melden möchten, geben Sie den Text unter „Details“ weiter; er enthält keine persönlichen Daten.</translation>
    </message>
    <message>
        <source>The same text is kept in {path}.</source>
        <translation>Derselbe Text liegt in {path}.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>DayEdit</name>
    <message>
        <source>Choose in the calendar (Alt+Down)</source>
        <translation>Im Kalender wählen (Alt+Pfeil nach unten)</translation>
    </message>
    <message>
        <source>There is no {day}. Please check day and month.</source>
        <translation>Den {day} gibt es nicht. Bitte prüfen Sie Tag und Monat.</translation>
    </message>
    <message>
        <source>This is not a day. Expected is, for example, 31 Mar 2026, 3.5 or t for today.</source>
        <translation>Das ist kein Tag. Erwartet wird zum Beispiel 31.03.2026, 3.5 oder h für heute.</translation>
    </message>
</context>
<context>
    <name>DayGrid</name>
    <message numerus="yes">
        <source>%n cell(s) chosen</source>
        <translation>
            <numerusform>%n Zelle gewählt</numerusform>
            <numerusform>%n Zellen gewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>Place, day, signature: {who}</source>
        <translation>Ort, Datum, Unterschrift: {who}</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>The file is being opened …</source>
        <translation>Die Datei wird geöffnet …</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>How it was computed: {title}</source>
        <translation>So wurde gerechnet: {title}</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>Grundlage</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>FigureTile</name>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>Why? {label}</source>
        <translation>Warum? {label}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Open file</source>
        <translation>Akte öffnen</translation>
    </message>
    <message>
        <source>Budget files</source>
        <translation>Budgetakten</translation>
    </message>
    <message>
        <source>Making the practice household …</source>
        <translation>Der Übungshaushalt wird angelegt …</translation>
    </message>
    <message>
        <source>Backup written and checked: {path}</source>
        <translation>Sicherung geschrieben und geprüft: {path}</translation>
    </message>
    <message>
        <source>The file is sound. Nothing in it is damaged or changed.</source>
        <translation>Die Akte ist unversehrt. Nichts darin ist beschädigt oder von außen verändert.</translation>
    </message>
    <message>
        <source>The file is not sound. Please do not go on working with it, but bring back a backup (menu File).</source>
        <translation>Die Akte ist nicht unversehrt. Bitte arbeiten Sie nicht damit weiter, sondern holen Sie eine Sicherung zurück (Menü Datei).</translation>
    </message>
    <message>
        <source>Bring back a backup</source>
        <translation>Sicherung zurückholen</translation>
    </message>
    <message>
        <source>Bring back the backup? Changes that came after it and would be gone: {count}. The file as it is now is kept beside it.</source>
        <translation>Die Sicherung zurückholen? Spätere Änderungen, die dann fehlen: {count}. Die Akte, wie sie jetzt ist, bleibt daneben erhalten.</translation>
    </message>
    <message>
        <source>&amp;Bring back</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>&amp;Leave as it is</source>
        <translation>&amp;So lassen</translation>
    </message>
    <message>
        <source>The backup was brought back. The file as it was is kept at {path}</source>
        <translation>Die Sicherung ist zurückgeholt. Die Akte, wie sie war, liegt hier: {path}</translation>
    </message>
    <message>
        <source>Write everything into this folder</source>
        <translation>Alles in diesen Ordner ausgeben</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n Datei geschrieben</numerusform>
            <numerusform>%n Dateien geschrieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Please fill in this field.</source>
        <translation>Bitte füllen Sie dieses Feld aus.</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Discard your input?</source>
        <translation>Ihre Eingaben verwerfen?</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
</context>
<context>
    <name>FunderStep</name>
    <message>
        <source>Who pays</source>
        <translation>Wer zahlt</translation>
    </message>
    <message>
        <source>Which agency pays the budget (Leistungsträger)?</source>
        <translation>Welche Stelle zahlt das Budget (Leistungsträger)?</translation>
    </message>
    <message>
        <source>&amp;Name of the agency</source>
        <translation>&amp;Name der Stelle</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>A&amp;rt</translation>
    </message>
    <message>
        <source>&amp;Reference (Aktenzeichen)</source>
        <translation>Akten&amp;zeichen</translation>
    </message>
</context>
<context>
    <name>GrantStep</name>
    <message>
        <source>The grant</source>
        <translation>Der Bescheid</translation>
    </message>
    <message>
        <source>What does the letter of the agency (Bescheid) say?</source>
        <translation>Was steht im Bescheid der Stelle?</translation>
    </message>
    <message>
        <source>&amp;What for</source>
        <translation>&amp;Wofür</translation>
    </message>
    <message>
        <source>Short na&amp;me</source>
        <translation>&amp;Kurzname</translation>
    </message>
    <message>
        <source>For lists.</source>
        <translation>Für Listen.</translation>
    </message>
    <message>
        <source>Granted &amp;from</source>
        <translation>Bewilligt &amp;von</translation>
    </message>
    <message>
        <source>Granted &amp;to</source>
        <translation>Bewilligt b&amp;is</translation>
    </message>
    <message>
        <source>&amp;Amount a month</source>
        <translation>&amp;Betrag im Monat</translation>
    </message>
    <message>
        <source>Money of this budget</source>
        <translation>Geld dieses Budgets</translation>
    </message>
    <message>
        <source>{amount} were on “{account}” on {day}.</source>
        <translation>{amount} waren am {day} auf „{account}“.</translation>
    </message>
    <message>
        <source>What was left of the budget belongs to it.</source>
        <translation>Was vom Budget übrig war, gehört dazu.</translation>
    </message>
    <message>
        <source>Whose mone&amp;y was there at the beginning?</source>
        <translation>Wessen &amp;Geld war am Anfang da?</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>HoursEdit</name>
    <message>
        <source>These are not hours. Expected is, for example, 120 or 86:40.</source>
        <translation>Das sind keine Stunden. Erwartet wird zum Beispiel 120 oder 86:40.</translation>
    </message>
</context>
<context>
    <name>KeysEdit</name>
    <message>
        <source>You type with this key. Please hold Ctrl with it, or take F1 to F12.</source>
        <translation>Mit dieser Taste schreiben Sie. Bitte halten Sie Strg dazu, oder nehmen Sie F1 bis F12.</translation>
    </message>
    <message>
        <source>Alt with a letter opens menus and buttons. Please hold Ctrl instead.</source>
        <translation>Alt mit einem Buchstaben öffnet Menüs und Knöpfe. Bitte halten Sie stattdessen Strg.</translation>
    </message>
    <message>
        <source>Fields, tables or the system need these keys. Please take others.</source>
        <translation>Diese Tasten brauchen Felder, Tabellen oder das System. Bitte nehmen Sie andere.</translation>
    </message>
</context>
<context>
    <name>LongTable</name>
    <message>
        <source>The rows are being read. The clipboard stays as it is until then.</source>
        <translation>Die Zeilen werden gelesen. Bis dahin bleibt die Zwischenablage, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New file…</source>
        <translation>&amp;Neue Akte…</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>Akte ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Recent files</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Practice household</source>
        <translation>Übungsha&amp;ushalt</translation>
    </message>
    <message>
        <source>Continue &amp;setting up…</source>
        <translation>Einrichtung fort&amp;setzen…</translation>
    </message>
    <message>
        <source>&amp;Write a backup now</source>
        <translation>Jetzt s&amp;ichern</translation>
    </message>
    <message>
        <source>Bring &amp;back a backup…</source>
        <translation>Sicherung zurück&amp;holen…</translation>
    </message>
    <message>
        <source>Chec&amp;k the file</source>
        <translation>Akte &amp;prüfen</translation>
    </message>
    <message>
        <source>Write out &amp;everything…</source>
        <translation>&amp;Alles ausgeben…</translation>
    </message>
    <message>
        <source>&amp;Close the file</source>
        <translation>Akte s&amp;chließen</translation>
    </message>
    <message>
        <source>Close win&amp;dow</source>
        <translation>Fens&amp;ter schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Programm &amp;beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Größere Schrift</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>&amp;Kleinere Schrift</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>&amp;Normale Schrift</translation>
    </message>
    <message>
        <source>Colours as the s&amp;ystem</source>
        <translation>Farben wie im &amp;System</translation>
    </message>
    <message>
        <source>L&amp;ight</source>
        <translation>H&amp;ell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Hoher Kontrast</translation>
    </message>
    <message>
        <source>Large &amp;controls</source>
        <translation>G&amp;roße Bedienelemente</translation>
    </message>
    <message>
        <source>&amp;Messages…</source>
        <translation>&amp;Meldungen…</translation>
    </message>
    <message>
        <source>&amp;Between areas and page</source>
        <translation>&amp;Zwischen Bereich und Seite</translation>
    </message>
    <message>
        <source>&amp;Go to</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>Find a c&amp;ommand or thing…</source>
        <translation>&amp;Befehl oder Eintrag suchen…</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Help for this page</source>
        <translation>&amp;Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <source>&amp;Shortcuts…</source>
        <translation>&amp;Tastenkürzel…</translation>
    </message>
    <message>
        <source>&amp;About BudgetDesk</source>
        <translation>Ü&amp;ber BudgetDesk</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo: {what}</source>
        <translation>&amp;Rückgängig: {what}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo: {what}</source>
        <translation>&amp;Wiederholen: {what}</translation>
    </message>
    <message>
        <source>Text size: {size} %</source>
        <translation>Schriftgröße: {size}&#xa0;%</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Akten</translation>
    </message>
    <message>
        <source>Read anew</source>
        <translation>Neu laden</translation>
    </message>
</context>
<context>
    <name>MessagesDialog</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>No messages yet.</source>
        <translation>Noch keine Meldungen.</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>MoneyEdit</name>
    <message>
        <source>“{text}” could mean more than one amount. Please write cents with two figures behind a point, and thousands with a comma: 1,234.50.</source>
        <translation>„{text}“ kann mehr als einen Betrag bedeuten. Bitte schreiben Sie Cent mit zwei Ziffern hinter einem Komma und Tausender mit einem Punkt: 1.234,50.</translation>
    </message>
    <message>
        <source>This is not an amount. Expected is, for example, 1,234.50 or 12.50+3*4.</source>
        <translation>Das ist kein Betrag. Erwartet wird zum Beispiel 1.234,50 oder 12,50+3*4.</translation>
    </message>
</context>
<context>
    <name>MonthTable</name>
    <message>
        <source>{day}, today</source>
        <translation>{day}, heute</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Areas</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>{title} (Ctrl+{number})</source>
        <translation>{title} (Strg+{number})</translation>
    </message>
</context>
<context>
    <name>NewFileGuide</name>
    <message>
        <source>New file</source>
        <translation>Neue Akte</translation>
    </message>
    <message>
        <source>Step {number} of {all}: {title}</source>
        <translation>Schritt {number} von {all}: {title}</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Save and go on</source>
        <translation>&amp;Speichern und weiter</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Go on &amp;later</source>
        <translation>Spä&amp;ter weiter</translation>
    </message>
    <message>
        <source>Leave &amp;out</source>
        <translation>Aus&amp;lassen</translation>
    </message>
</context>
<context>
    <name>NumberEdit</name>
    <message>
        <source>This is not a number. Expected is, for example, 15 or 2.5.</source>
        <translation>Das ist keine Zahl. Erwartet wird zum Beispiel 15 oder 2,5.</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>Page {title}</source>
        <translation>Seite {title}</translation>
    </message>
    <message>
        <source>Recent file</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>backup, safety copy</source>
        <translation>Backup, Sicherung, Sicherungskopie</translation>
    </message>
    <message>
        <source>backup, recover</source>
        <translation>Backup, Sicherung, wiederherstellen</translation>
    </message>
    <message>
        <source>export, CSV, take along</source>
        <translation>exportieren, CSV, mitnehmen, Daten</translation>
    </message>
    <message>
        <source>demo, try, practice</source>
        <translation>Demo, ausprobieren, üben, Beispiel</translation>
    </message>
    <message>
        <source>zoom, bigger, magnify</source>
        <translation>Zoom, vergrößern</translation>
    </message>
    <message>
        <source>zoom, less</source>
        <translation>Zoom, verkleinern</translation>
    </message>
    <message>
        <source>keyboard, keys</source>
        <translation>Tastatur, Tasten, Shortcuts</translation>
    </message>
    <message>
        <source>overview, start, does the money last</source>
        <translation>Übersicht, Startseite, reicht das Geld, Stand</translation>
    </message>
    <message>
        <source>payments, expenses, income, receipts</source>
        <translation>Zahlungen, Ausgaben, Einnahmen, Belege, Rechnungen</translation>
    </message>
    <message>
        <source>bank statement, read in</source>
        <translation>Kontoauszug, Bank, Umsätze einlesen</translation>
    </message>
    <message>
        <source>grant, agreement, funder, accounts, cost types, assistants, person</source>
        <translation>Bescheid, Bewilligung, Zielvereinbarung, Leistungsträger, Konten, Kostenarten, Assistenzpersonen, Teilbudget, Angaben zur Person</translation>
    </message>
    <message>
        <source>usage report, proof, account</source>
        <translation>Nachweis, Verwendungsnachweis, Abrechnung, Bericht</translation>
    </message>
    <message>
        <source>dates, calendar, objection</source>
        <translation>Termine, Kalender, Widerspruch</translation>
    </message>
    <message>
        <source>changes, log, take back</source>
        <translation>Änderungen, Protokoll, zurücknehmen</translation>
    </message>
    <message>
        <source>Storno, cancel</source>
        <translation>Storno, stornieren, zurücknehmen</translation>
    </message>
    <message>
        <source>usage report, send, proof</source>
        <translation>Nachweis, Verwendungsnachweis, einreichen, Bericht</translation>
    </message>
    <message>
        <source>usage report, pages</source>
        <translation>Nachweis, Verwendungsnachweis, ansehen, Bericht</translation>
    </message>
    <message>
        <source>usage report, PDF, paper, printer</source>
        <translation>Nachweis, Verwendungsnachweis, PDF, Papier, Drucker, Bericht</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Funder</source>
        <translation>Leistungsträger</translation>
    </message>
    <message>
        <source>Share of the budget</source>
        <translation>Teilbudget</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Receipt {number}  {title}</source>
        <translation>Beleg {number}  {title}</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
</context>
<context>
    <name>PageCanvas</name>
    <message>
        <source>Keys: plus and minus zoom, 0 shows the whole width, L and R turn the page, Page Up and Page Down leaf, the arrow keys move.</source>
        <translation>Tasten: Plus und Minus vergrößern und verkleinern. 0 zeigt die ganze Breite. L und R drehen die Seite nach links und rechts. Bild auf und Bild ab blättern. Die Pfeiltasten verschieben.</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message>
        <source>{percent} % of the width</source>
        <translation>{percent}&#xa0;% der Breite</translation>
    </message>
    <message>
        <source>turned right</source>
        <translation>nach rechts gedreht</translation>
    </message>
    <message>
        <source>upside down</source>
        <translation>auf dem Kopf</translation>
    </message>
    <message>
        <source>turned left</source>
        <translation>nach links gedreht</translation>
    </message>
    <message>
        <source>The page is being drawn …</source>
        <translation>Die Seite wird gezeichnet …</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>Dienstplan</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>Fristen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>PartLine</name>
    <message>
        <source>Remove part</source>
        <translation>Teil entfernen</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Whose money</source>
        <translation>Wessen Geld</translation>
    </message>
    <message>
        <source>Cost type</source>
        <translation>Kostenart</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Part {number}</source>
        <translation>Teil {number}</translation>
    </message>
    <message>
        <source>{what}, part {number}</source>
        <translation>{what}, Teil {number}</translation>
    </message>
</context>
<context>
    <name>PartsEdit</name>
    <message>
        <source>Add a &amp;part</source>
        <translation>Teil &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Put the &amp;rest into the last part</source>
        <translation>&amp;Rest in den letzten Teil</translation>
    </message>
    <message>
        <source>✓ The parts add up to the whole amount.</source>
        <translation>✓ Die Teile ergeben den ganzen Betrag.</translation>
    </message>
    <message>
        <source>⚠ Still to divide: {rest}</source>
        <translation>⚠ Noch zu verteilen: {rest}</translation>
    </message>
    <message>
        <source>⚠ Divided too much: {rest}</source>
        <translation>⚠ Zu viel verteilt: {rest}</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>Ganze Breite</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
</context>
<context>
    <name>PersonStep</name>
    <message>
        <source>The person</source>
        <translation>Die Person</translation>
    </message>
    <message>
        <source>For whom is the budget?</source>
        <translation>Für wen ist das Budget?</translation>
    </message>
    <message>
        <source>not chosen yet</source>
        <translation>noch nicht gewählt</translation>
    </message>
    <message>
        <source>&amp;Name of the person</source>
        <translation>&amp;Name der Person</translation>
    </message>
    <message>
        <source>&amp;Land</source>
        <translation>B&amp;undesland</translation>
    </message>
    <message>
        <source>Public holidays depend on it, and with them some deadlines.</source>
        <translation>Davon hängen die Feiertage ab und damit manche Fristen.</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>All data lies in this one file on your computer, nowhere else.</source>
        <translation>Alle Angaben liegen in dieser einen Datei auf Ihrem Computer, sonst nirgends.</translation>
    </message>
    <message>
        <source>budget</source>
        <translation>Budget</translation>
    </message>
</context>
<context>
    <name>ReadyStep</name>
    <message>
        <source>Ready</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Everything you entered is saved. Next, read in a statement of your bank on the page Import, or record bookings by hand. What you left out you can add at any time: menu File, Continue setting up.</source>
        <translation>Alles, was Sie eingetragen haben, ist gespeichert. Lesen Sie als Nächstes auf der Seite „Import“ einen Kontoauszug ein, oder erfassen Sie Buchungen von Hand. Was Sie ausgelassen haben, können Sie jederzeit nachtragen: Menü Datei, Einrichtung fortsetzen.</translation>
    </message>
</context>
<context>
    <name>ReceiptView</name>
    <message>
        <source>Text of the receipt</source>
        <translation>Text des Belegs</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Show as text</source>
        <translation>Als Text zeigen</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Whole width</source>
        <translation>Ganze Breite</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Links drehen</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Rechts drehen</translation>
    </message>
    <message>
        <source>This page is a picture. The program cannot read its text.</source>
        <translation>Diese Seite ist ein Bild. Das Programm kann den Text darin nicht lesen.</translation>
    </message>
    <message>
        <source>{name} cannot be shown.</source>
        <translation>{name} kann nicht angezeigt werden.</translation>
    </message>
    <message>
        <source>{name}, page {page} of {pages}</source>
        <translation>{name}, Seite {page} von {pages}</translation>
    </message>
</context>
<context>
    <name>RecordsDialog</name>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;Neu…</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>Än&amp;dern…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>RowsEdit</name>
    <message>
        <source>{noun} taken away</source>
        <translation>{noun} entfernt</translation>
    </message>
</context>
<context>
    <name>ScrollDialog</name>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>Schrift&amp;größe</translation>
    </message>
    <message>
        <source>{size} %</source>
        <translation>{size}&#xa0;%</translation>
    </message>
    <message>
        <source>C&amp;olours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>wie im System</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>high contrast</source>
        <translation>hoher Kontrast</translation>
    </message>
    <message>
        <source>&amp;Size of buttons and fields</source>
        <translation>Größe der &amp;Knöpfe und Felder</translation>
    </message>
    <message>
        <source>large (easy to hit)</source>
        <translation>groß (leicht zu treffen)</translation>
    </message>
    <message>
        <source>small (more on the screen)</source>
        <translation>klein (mehr auf dem Bildschirm)</translation>
    </message>
    <message>
        <source>&amp;Movement</source>
        <translation>&amp;Bewegung</translation>
    </message>
    <message>
        <source>none: nothing moves</source>
        <translation>keine: nichts bewegt sich</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Reports for the funder are always German.</source>
        <translation>Nachweise für den Leistungsträger sind immer deutsch.</translation>
    </message>
    <message>
        <source>The &amp;week begins on</source>
        <translation>Die &amp;Woche beginnt am</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>&amp;Your name in the history</source>
        <translation>Ihr &amp;Name im Verlauf</translation>
    </message>
    <message>
        <source>So that you can see later who changed something. It may stay empty.</source>
        <translation>Damit Sie später sehen, wer etwas geändert hat. Das Feld darf leer bleiben.</translation>
    </message>
    <message>
        <source>S&amp;hortcuts…</source>
        <translation>&amp;Tastenkürzel…</translation>
    </message>
    <message>
        <source>When you close a file that was changed, a copy goes into this folder too, for example on a stick. A backup beside the file is always written. It may stay empty.</source>
        <translation>Wenn Sie eine geänderte Akte schließen, kommt auch in diesen Ordner eine Kopie, zum Beispiel auf einen Stick. Eine Sicherung neben der Akte wird immer geschrieben. Das Feld darf leer bleiben.</translation>
    </message>
    <message>
        <source>&amp;Folder for a second backup</source>
        <translation>&amp;Ordner für eine zweite Sicherung</translation>
    </message>
    <message>
        <source>Choos&amp;e…</source>
        <translation>&amp;Auswählen…</translation>
    </message>
    <message>
        <source>This folder does not exist. Please choose another one.</source>
        <translation>Diesen Ordner gibt es nicht. Bitte wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Folder for a second backup</source>
        <translation>Ordner für eine zweite Sicherung</translation>
    </message>
</context>
<context>
    <name>SetupBanner</name>
    <message>
        <source>Continue setting up</source>
        <translation>Weiter einrichten</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>the account</source>
        <translation>das Konto</translation>
    </message>
    <message>
        <source>who pays</source>
        <translation>wer zahlt</translation>
    </message>
    <message>
        <source>the grant</source>
        <translation>der Bescheid</translation>
    </message>
    <message>
        <source>the agreement</source>
        <translation>die Zielvereinbarung</translation>
    </message>
    <message>
        <source>This file is not set up completely. Still missing: {what}.</source>
        <translation>Diese Akte ist noch nicht ganz eingerichtet. Es fehlt noch: {what}.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Choose a function in the list, then press its new keys in the field below it.</source>
        <translation>Wählen Sie in der Liste eine Funktion und drücken Sie dann im Feld darunter ihre neuen Tasten.</translation>
    </message>
    <message>
        <source>&amp;New keys</source>
        <translation>&amp;Neue Tasten</translation>
    </message>
    <message>
        <source>Press all keys at once. Backspace empties the field, Tab leads on.</source>
        <translation>Drücken Sie alle Tasten zugleich. Die Rücktaste leert das Feld, Tab führt weiter.</translation>
    </message>
    <message>
        <source>Give all functions the keys with which the program came?</source>
        <translation>Allen Funktionen die mitgelieferten Tasten geben?</translation>
    </message>
    <message>
        <source>&amp;Reset all</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Keep my keys</source>
        <translation>&amp;Meine Tasten behalten</translation>
    </message>
    <message>
        <source>All shortcuts are as they came.</source>
        <translation>Alle Tastenkürzel sind wieder wie mitgeliefert.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Was sie tun</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>&amp;Take these keys</source>
        <translation>Tasten &amp;übernehmen</translation>
    </message>
    <message>
        <source>As it &amp;came</source>
        <translation>&amp;Wie mitgeliefert</translation>
    </message>
    <message>
        <source>&amp;All as they came…</source>
        <translation>&amp;Alle wie mitgeliefert…</translation>
    </message>
    <message>
        <source>&amp;Print the list…</source>
        <translation>Liste &amp;drucken…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Page {title}</source>
        <translation>Seite {title}</translation>
    </message>
    <message>
        <source>{keys} already stands for “{other}” ({where}). Take other keys, or give “{other}” other keys first.</source>
        <translation>{keys} steht schon für „{other}“ ({where}). Nehmen Sie andere Tasten, oder geben Sie „{other}“ zuerst andere.</translation>
    </message>
    <message>
        <source>For “{what}”. {hint}</source>
        <translation>Für „{what}“. {hint}</translation>
    </message>
    <message>
        <source>“{what}” has the keys {keys} now.</source>
        <translation>„{what}“ hat jetzt die Tasten {keys}.</translation>
    </message>
    <message>
        <source>“{what}” has no keys now.</source>
        <translation>„{what}“ hat jetzt keine Tasten.</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Welcome to BudgetDesk</source>
        <translation>Willkommen bei BudgetDesk</translation>
    </message>
    <message>
        <source>&amp;Recent files</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;New file…</source>
        <translation>&amp;Neue Akte…</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>Akte ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Practice household</source>
        <translation>Übungshausha&amp;lt</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Choose a file with the arrow keys and open it with Enter.</source>
        <translation>Wählen Sie eine Akte mit den Pfeiltasten und öffnen Sie sie mit der Eingabetaste.</translation>
    </message>
    <message>
        <source>Begin with a new file, or look around in the practice household: everything in it is invented, and nothing you do there can go wrong.</source>
        <translation>Beginnen Sie mit einer neuen Akte, oder sehen Sie sich im Übungshaushalt um: Alles darin ist erfunden, und Sie können dort nichts falsch machen.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>&amp;Messages ({count})</source>
        <translation>&amp;Meldungen ({count})</translation>
    </message>
    <message>
        <source>No messages yet.</source>
        <translation>Noch keine Meldungen.</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Sort by…</source>
        <translation>Sortieren nach…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>{column}, ascending</source>
        <translation>{column}, aufsteigend</translation>
    </message>
    <message>
        <source>{column}, descending</source>
        <translation>{column}, absteigend</translation>
    </message>
    <message>
        <source>Sorted by {order}</source>
        <translation>Sortiert nach {order}</translation>
    </message>
</context>
<context>
    <name>TableCommands</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Sort by…</source>
        <translation>Sortieren nach…</translation>
    </message>
</context>
<context>
    <name>TimeEdit</name>
    <message>
        <source>This is not a time. Expected is, for example, 6, 6:30 or 0630.</source>
        <translation>Das ist keine Uhrzeit. Erwartet wird zum Beispiel 6, 6:30 oder 0630.</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>The change is being made. Until it is done, nothing is changed.</source>
        <translation>Die Änderung läuft. Bis sie fertig ist, ist nichts geändert.</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Step {number} of {count}: {title}</source>
        <translation>Schritt {number} von {count}: {title}</translation>
    </message>
</context>
<context>
    <name>_Reading</name>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Take away</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Take away: {name}</source>
        <translation>Entfernen: {name}</translation>
    </message>
</context>
</TS>
