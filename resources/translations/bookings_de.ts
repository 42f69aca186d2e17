<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AmountEdit</name>
    <message>
        <source>The amount is missing. Please enter one, for example 12.50.</source>
        <translation>Der Betrag fehlt. Bitte tragen Sie ihn ein, zum Beispiel 12,50.</translation>
    </message>
    <message>
        <source>Please enter the amount without minus. Above, choose money out or in.</source>
        <translation>Bitte tragen Sie den Betrag ohne Minus ein. Wählen Sie bei „Richtung“, ob Geld hinausgeht oder hereinkommt.</translation>
    </message>
</context>
<context>
    <name>AssignDialog</name>
    <message>
        <source>Cou&amp;nts in the report of the day (only if its own is handed in)</source>
        <translation>&amp;Zählt im Nachweis zum Tag (nur wenn der eigene schon abgegeben ist)</translation>
    </message>
    <message>
        <source>Leave empty in general</source>
        <translation>In der Regel leer lassen</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuordnen</translation>
    </message>
    <message numerus="yes">
        <source>All %n chosen bookings are assigned as a whole to the same.</source>
        <translation>
            <numerusform>Die ausgewählte Buchung wird im Ganzen zugeordnet.</numerusform>
            <numerusform>Alle %n ausgewählten Buchungen werden im Ganzen gleich zugeordnet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingCommands</name>
    <message>
        <source>&amp;New booking</source>
        <translation>&amp;Neue Buchung</translation>
    </message>
    <message>
        <source>&amp;Assign…</source>
        <translation>&amp;Zuordnen…</translation>
    </message>
    <message>
        <source>Attach re&amp;ceipt…</source>
        <translation>Be&amp;leg anhängen…</translation>
    </message>
    <message>
        <source>P&amp;roposals…</source>
        <translation>&amp;Vorschläge…</translation>
    </message>
    <message>
        <source>S&amp;tanding bookings…</source>
        <translation>Daue&amp;rbuchungen…</translation>
    </message>
    <message>
        <source>Change booking…</source>
        <translation>Buchung ändern…</translation>
    </message>
    <message>
        <source>Duplicate booking…</source>
        <translation>Buchung duplizieren…</translation>
    </message>
    <message>
        <source>Make a template of the booking…</source>
        <translation>Aus der Buchung eine Vorlage machen…</translation>
    </message>
    <message>
        <source>Reverse booking (Storno)…</source>
        <translation>Buchung stornieren…</translation>
    </message>
    <message>
        <source>Correct a booking of a handed-in report…</source>
        <translation>Buchung eines abgegebenen Nachweises berichtigen…</translation>
    </message>
    <message>
        <source>Mark as transfer…</source>
        <translation>Als Umbuchung kennzeichnen…</translation>
    </message>
    <message>
        <source>Paste receipt</source>
        <translation>Beleg einfügen</translation>
    </message>
    <message>
        <source>Attach a receipt of the file…</source>
        <translation>Beleg aus der Akte anhängen…</translation>
    </message>
    <message>
        <source>Remove booking</source>
        <translation>Buchung entfernen</translation>
    </message>
    <message>
        <source>Templates…</source>
        <translation>Vorlagen…</translation>
    </message>
    <message>
        <source>Transfer between accounts…</source>
        <translation>Umbuchung zwischen Konten…</translation>
    </message>
    <message>
        <source>Search bookings</source>
        <translation>Buchungen suchen</translation>
    </message>
    <message>
        <source>Bookings without receipt</source>
        <translation>Buchungen ohne Beleg</translation>
    </message>
    <message>
        <source>Unassigned bookings</source>
        <translation>Nicht zugeordnete Buchungen</translation>
    </message>
</context>
<context>
    <name>BookingDialog</name>
    <message>
        <source>Change booking</source>
        <translation>Buchung ändern</translation>
    </message>
    <message>
        <source>New booking</source>
        <translation>Neue Buchung</translation>
    </message>
    <message>
        <source>Save and &amp;new</source>
        <translation>Speichern und &amp;neu</translation>
    </message>
    <message>
        <source>&amp;Keep as template…</source>
        <translation>Als Vor&amp;lage behalten…</translation>
    </message>
</context>
<context>
    <name>BookingForm</name>
    <message>
        <source>Money out</source>
        <translation>Geld geht hinaus (Ausgabe)</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Geld kommt herein (Einnahme)</translation>
    </message>
    <message>
        <source>What it is for was taken from {day}. Please change it if it differs.</source>
        <translation>„Wofür“ ist vom {day} übernommen. Bitte ändern Sie es, wenn es diesmal anders ist.</translation>
    </message>
    <message>
        <source>Template or &amp;earlier booking</source>
        <translation>Vorlage oder &amp;frühere Buchung</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>For example 3, 3.5 or t for today</source>
        <translation>Zum Beispiel 3, 3.5 oder h für heute</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>D&amp;irection</source>
        <translation>Ri&amp;chtung</translation>
    </message>
    <message>
        <source>A&amp;mount in euros</source>
        <translation>&amp;Betrag in Euro</translation>
    </message>
    <message>
        <source>12.50+3*4 works too</source>
        <translation>Auch 12,50+3*4 geht</translation>
    </message>
    <message>
        <source>From or &amp;to whom</source>
        <translation>&amp;Von wem oder an wen</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>Noti&amp;z</translation>
    </message>
    <message>
        <source>Stands in no report</source>
        <translation>Steht in keinem Nachweis</translation>
    </message>
    <message>
        <source>Template: {name}</source>
        <translation>Vorlage: {name}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>Bookings</name>
    <message>
        <source>Transfer to {account}</source>
        <translation>Umbuchung an {account}</translation>
    </message>
    <message>
        <source>Transfer from {account}</source>
        <translation>Umbuchung von {account}</translation>
    </message>
    <message numerus="yes">
        <source>%n booking(s): in {received}, out {paid}, together {balance}</source>
        <translation>
            <numerusform>%n Buchung: eingegangen {received}, ausgegeben {paid}, zusammen {balance}</numerusform>
            <numerusform>%n Buchungen: eingegangen {received}, ausgegeben {paid}, zusammen {balance}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookingsPage</name>
    <message>
        <source>Booking</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Here all bookings will stand. Begin with “New booking”, or import a statement.</source>
        <translation>Hier stehen später alle Buchungen. Beginnen Sie mit „Neue Buchung“, oder lesen Sie einen Kontoauszug ein.</translation>
    </message>
    <message>
        <source>No booking fits the filters. “Clear filters” shows all again.</source>
        <translation>Keine Buchung passt zu den Filtern. „Filter leeren“ zeigt wieder alle.</translation>
    </message>
    <message>
        <source>What is still to do is being counted …</source>
        <translation>Was noch zu tun ist, wird gezählt …</translation>
    </message>
    <message numerus="yes">
        <source>%n booking(s) are not assigned yet.</source>
        <translation>
            <numerusform>%n Buchung ist noch nicht zugeordnet.</numerusform>
            <numerusform>%n Buchungen sind noch nicht zugeordnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n expense(s) have no receipt.</source>
        <translation>
            <numerusform>%n Ausgabe hat noch keinen Beleg.</numerusform>
            <numerusform>%n Ausgaben haben noch keinen Beleg.</numerusform>
        </translation>
    </message>
    <message>
        <source>All bookings are assigned and have their receipt.</source>
        <translation>Alle Buchungen sind zugeordnet, alle Ausgaben belegt.</translation>
    </message>
    <message>
        <source>The list is filtered.</source>
        <translation>Die Liste ist gefiltert.</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>The booking stays as it was handed in. A reversal and a new booking on one day correct it; the next report shows both.</source>
        <translation>Die Buchung bleibt so stehen, wie sie abgegeben wurde. Ein Storno und eine neue Buchung am selben Tag berichtigen sie. Der nächste Nachweis zeigt beide.</translation>
    </message>
    <message>
        <source>&amp;Day of the correction</source>
        <translation>&amp;Tag der Berichtigung</translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Stands in the history</source>
        <translation>Steht bei der neuen Buchung als Notiz</translation>
    </message>
    <message>
        <source>Correct booking</source>
        <translation>Buchung berichtigen</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>There is no account yet. Please set one up first.</source>
        <translation>Es gibt noch kein Konto. Bitte legen Sie zuerst eines an.</translation>
    </message>
    <message>
        <source>A transfer needs two accounts. Please set up a second one.</source>
        <translation>Eine Umbuchung braucht zwei Konten. Bitte legen Sie ein zweites an.</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Name or text</source>
        <translation>Name oder Text</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>&amp;Without receipt</source>
        <translation>&amp;Ohne Beleg</translation>
    </message>
    <message>
        <source>&amp;Unassigned</source>
        <translation>Ni&amp;cht zugeordnet</translation>
    </message>
    <message>
        <source>C&amp;lear filters</source>
        <translation>&amp;Filter leeren</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>S&amp;uche</translation>
    </message>
    <message>
        <source>Per&amp;iod</source>
        <translation>Ze&amp;itraum</translation>
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
        <source>Acc&amp;ount</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>Cost t&amp;ype</source>
        <translation>Kos&amp;tenart</translation>
    </message>
    <message>
        <source>Partial &amp;budget</source>
        <translation>T&amp;eilbudget</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Alle Tage</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Dieses Quartal</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>Voriges Quartal</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Voriges Jahr</translation>
    </message>
    <message>
        <source>Grant {period}</source>
        <translation>Bewilligung {period}</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>Andere Tage…</translation>
    </message>
</context>
<context>
    <name>KeptFilter</name>
    <message>
        <source>Filtered: {what}</source>
        <translation>Gefiltert: {what}</translation>
    </message>
</context>
<context>
    <name>KnownReceiptsDialog</name>
    <message>
        <source>Receipts in the file</source>
        <translation>Belege in der Akte</translation>
    </message>
    <message>
        <source>The receipt then proves the chosen bookings too.</source>
        <translation>Der Beleg gehört dann auch zu den ausgewählten Buchungen.</translation>
    </message>
    <message>
        <source>There is no receipt in the file yet.</source>
        <translation>In der Akte ist noch kein Beleg.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Abgelegt</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>&amp;Attach the chosen one</source>
        <translation>Ausgewählten &amp;anhängen</translation>
    </message>
</context>
<context>
    <name>Listing</name>
    <message>
        <source>Bookings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>being counted …</source>
        <translation>wird gezählt …</translation>
    </message>
    <message>
        <source>Shown: {sums}</source>
        <translation>Gezeigt: {sums}</translation>
    </message>
    <message>
        <source>Chosen: {sums}</source>
        <translation>Ausgewählt: {sums}</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>From or to</source>
        <translation>Von oder an</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>MarkTransferDialog</name>
    <message>
        <source>The &amp;other account</source>
        <translation>Das andere &amp;Konto</translation>
    </message>
    <message>
        <source>Mark as transfer</source>
        <translation>Als Umbuchung kennzeichnen</translation>
    </message>
</context>
<context>
    <name>NeededDayEdit</name>
    <message>
        <source>The day is missing. Please enter one, for example t for today.</source>
        <translation>Der Tag fehlt. Bitte tragen Sie ihn ein, zum Beispiel h für heute.</translation>
    </message>
</context>
<context>
    <name>ProposalsDialog</name>
    <message>
        <source>Proposals</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>&amp;Accept the chosen ones</source>
        <translation>Aus&amp;gewählte übernehmen</translation>
    </message>
    <message>
        <source>There is no proposal. The program learns from what you assign.</source>
        <translation>Es gibt keine Vorschläge. Das Programm lernt aus dem, was Sie zuordnen.</translation>
    </message>
    <message numerus="yes">
        <source>%n booking(s) can be assigned as proposed. Ctrl+Space leaves one out.</source>
        <translation>
            <numerusform>%n Buchung kann wie vorgeschlagen zugeordnet werden.</numerusform>
            <numerusform>%n Buchungen können wie vorgeschlagen zugeordnet werden. Strg+Leertaste lässt eine aus.</numerusform>
        </translation>
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
        <source>Proposed</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>From or to</source>
        <translation>Von oder an</translation>
    </message>
</context>
<context>
    <name>ReasonEdit</name>
    <message>
        <source>The reason is missing. Please write it in a few words.</source>
        <translation>Der Grund fehlt. Bitte schreiben Sie ihn in wenigen Worten.</translation>
    </message>
</context>
<context>
    <name>ReceiptDeeds</name>
    <message>
        <source>Receipts (*.pdf *.png *.jpg *.jpeg)</source>
        <translation>Belege (*.pdf *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Attach receipts</source>
        <translation>Belege anhängen</translation>
    </message>
    <message>
        <source>pasted {day}</source>
        <translation>eingefügt {day}</translation>
    </message>
    <message>
        <source>The clipboard holds no picture and no file. Nothing was changed. Copy a receipt first, or choose it with Ctrl+L.</source>
        <translation>In der Zwischenablage ist kein Bild und keine Datei. Nichts wurde geändert. Kopieren Sie zuerst einen Beleg, oder wählen Sie ihn mit Strg+L.</translation>
    </message>
    <message>
        <source>Please choose the booking first that the receipt belongs to.</source>
        <translation>Bitte wählen Sie zuerst die Buchung, zu der der Beleg gehört. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Receipts are being read …</source>
        <translation>Belege werden gelesen …</translation>
    </message>
    <message>
        <source>Save receipt</source>
        <translation>Beleg speichern</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Gespeichert: {path}</translation>
    </message>
</context>
<context>
    <name>ReverseDialog</name>
    <message>
        <source>&amp;Day of the reversal</source>
        <translation>&amp;Tag des Stornos</translation>
    </message>
    <message>
        <source>R&amp;eason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Stands in the history</source>
        <translation>Steht bei der neuen Buchung als Notiz</translation>
    </message>
    <message>
        <source>Reverse booking (Storno)</source>
        <translation>Buchung stornieren</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Chosen booking</source>
        <translation>Ausgewählte Buchung</translation>
    </message>
    <message>
        <source>Receipts of the booking</source>
        <translation>Belege der Buchung</translation>
    </message>
    <message>
        <source>Detach receipt</source>
        <translation>Beleg lösen</translation>
    </message>
    <message>
        <source>Save receipt…</source>
        <translation>Beleg speichern…</translation>
    </message>
    <message numerus="yes">
        <source>%n booking(s) chosen</source>
        <translation>
            <numerusform>%n Buchung ausgewählt</numerusform>
            <numerusform>%n Buchungen ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one booking in the list. Its parts and receipts are shown here.</source>
        <translation>Wählen Sie in der Liste eine Buchung. Hier stehen dann ihre Teile und Belege.</translation>
    </message>
    <message>
        <source>No receipt. Attach one with Ctrl+L, paste it with Ctrl+V, or drop a file here.</source>
        <translation>Kein Beleg. Hängen Sie einen mit Strg+L an, fügen Sie ihn mit Strg+V ein, oder ziehen Sie eine Datei hierher.</translation>
    </message>
    <message>
        <source>Booking {number}, {day}, {account}</source>
        <translation>Buchung {number}, {day}, {account}</translation>
    </message>
    <message>
        <source>Counts in the report of {day}</source>
        <translation>Zählt im Nachweis zum {day}</translation>
    </message>
    <message>
        <source>Note: {note}</source>
        <translation>Notiz: {note}</translation>
    </message>
    <message>
        <source>From the bank&apos;s statement</source>
        <translation>Aus dem Kontoauszug der Bank</translation>
    </message>
    <message>
        <source>Reverses booking {number} (Storno)</source>
        <translation>Storno zu Buchung {number}</translation>
    </message>
    <message>
        <source>Transfer to {account}</source>
        <translation>Umbuchung an {account}</translation>
    </message>
    <message>
        <source>Transfer from {account}</source>
        <translation>Umbuchung von {account}</translation>
    </message>
    <message>
        <source>Receipt {number}: {name}</source>
        <translation>Beleg {number}: {name}</translation>
    </message>
</context>
<context>
    <name>StandingBookingsDialog</name>
    <message>
        <source>Standing bookings</source>
        <translation>Dauerbuchungen</translation>
    </message>
    <message>
        <source>&amp;Book the chosen ones</source>
        <translation>Ausgewählte &amp;buchen</translation>
    </message>
    <message>
        <source>&amp;Leave out the chosen ones</source>
        <translation>Ausgewählte aus&amp;lassen</translation>
    </message>
    <message>
        <source>&amp;New standing booking</source>
        <translation>&amp;Neue Dauerbuchung</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>Än&amp;dern</translation>
    </message>
    <message>
        <source>&amp;End today</source>
        <translation>Heute be&amp;enden</translation>
    </message>
    <message>
        <source>All standing bookings</source>
        <translation>Alle Dauerbuchungen</translation>
    </message>
    <message numerus="yes">
        <source>%n booking(s) are due up to today.</source>
        <translation>
            <numerusform>%n Dauerbuchung ist bis heute fällig.</numerusform>
            <numerusform>%n Dauerbuchungen sind bis heute fällig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is due today.</source>
        <translation>Heute ist nichts fällig.</translation>
    </message>
    <message>
        <source>Due standing bookings</source>
        <translation>Fällige Dauerbuchungen</translation>
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
        <source>From or to</source>
        <translation>Von oder an</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
</context>
<context>
    <name>StandingDialog</name>
    <message>
        <source>Money out</source>
        <translation>Geld geht hinaus (Ausgabe)</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Geld kommt herein (Einnahme)</translation>
    </message>
    <message>
        <source>Change standing booking</source>
        <translation>Dauerbuchung ändern</translation>
    </message>
    <message>
        <source>New standing booking</source>
        <translation>Neue Dauerbuchung</translation>
    </message>
    <message>
        <source>From or &amp;to whom</source>
        <translation>&amp;Von wem oder an wen</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>D&amp;irection</source>
        <translation>Ri&amp;chtung</translation>
    </message>
    <message>
        <source>A&amp;mount in euros</source>
        <translation>&amp;Betrag in Euro</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>How &amp;often</source>
        <translation>Wie &amp;oft</translation>
    </message>
    <message>
        <source>For the &amp;first time on</source>
        <translation>Zum &amp;ersten Mal am</translation>
    </message>
    <message>
        <source>&amp;Until at the latest</source>
        <translation>Lä&amp;ngstens bis</translation>
    </message>
    <message>
        <source>Empty: no end</source>
        <translation>Leer: ohne Ende</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>jeden Monat</translation>
    </message>
    <message numerus="yes">
        <source>every %n months</source>
        <translation>
            <numerusform>alle %n Monate</numerusform>
            <numerusform>alle %n Monate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Money out</source>
        <translation>Geld geht hinaus (Ausgabe)</translation>
    </message>
    <message>
        <source>Money in</source>
        <translation>Geld kommt herein (Einnahme)</translation>
    </message>
    <message>
        <source>they keep their amounts, the last part gets the rest</source>
        <translation>Jeder Teil behält seinen Betrag, der letzte bekommt den Rest</translation>
    </message>
    <message>
        <source>they are divided in the same proportion</source>
        <translation>Alle Teile im gleichen Verhältnis</translation>
    </message>
    <message>
        <source>Change template</source>
        <translation>Vorlage ändern</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Neue Vorlage</translation>
    </message>
    <message>
        <source>&amp;Name of the template</source>
        <translation>&amp;Name der Vorlage</translation>
    </message>
    <message>
        <source>From or &amp;to whom</source>
        <translation>&amp;Von wem oder an wen</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>D&amp;irection</source>
        <translation>Ri&amp;chtung</translation>
    </message>
    <message>
        <source>A&amp;mount in euros</source>
        <translation>&amp;Betrag in Euro</translation>
    </message>
    <message>
        <source>Empty: it is asked for each time</source>
        <translation>Leer: Der Betrag wird jedes Mal gefragt</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>If there are several parts and the amount &amp;differs</source>
        <translation>Bei mehreren &amp;Teilen und anderem Betrag</translation>
    </message>
    <message>
        <source>In proportion: parts of 70 and 30 get 70 and 30 percent of any amount</source>
        <translation>Im Verhältnis: Teile von 70 und 30 bekommen 70 und 30 Prozent jedes Betrags</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>Noti&amp;z</translation>
    </message>
    <message>
        <source>Stands in no report</source>
        <translation>Steht in keinem Nachweis</translation>
    </message>
</context>
<context>
    <name>TemplatesDialog</name>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>All templates</source>
        <translation>Alle Vorlagen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>From or to</source>
        <translation>Von oder an</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>&amp;Book by it…</source>
        <translation>Danach &amp;buchen…</translation>
    </message>
    <message>
        <source>&amp;New template…</source>
        <translation>&amp;Neue Vorlage…</translation>
    </message>
    <message>
        <source>C&amp;hange…</source>
        <translation>Än&amp;dern…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>A template fills in a new booking: all but the day.</source>
        <translation>Eine Vorlage füllt eine neue Buchung aus: alles außer dem Tag.</translation>
    </message>
    <message>
        <source>There is no template yet. Make one here, or of a booking: choose the booking, then “Make a template of the booking”.</source>
        <translation>Noch keine Vorlage. Legen Sie hier eine an, oder machen Sie eine aus einer Buchung: Wählen Sie die Buchung, dann „Aus der Buchung eine Vorlage machen“.</translation>
    </message>
    <message>
        <source>asked each time</source>
        <translation>wird gefragt</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>&amp;From account</source>
        <translation>&amp;Von Konto</translation>
    </message>
    <message>
        <source>&amp;To account</source>
        <translation>&amp;Nach Konto</translation>
    </message>
    <message>
        <source>A&amp;mount in euros</source>
        <translation>&amp;Betrag in Euro</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>Te&amp;xt</source>
        <translation>Te&amp;xt</translation>
    </message>
    <message>
        <source>Transfer between accounts</source>
        <translation>Umbuchung zwischen Konten</translation>
    </message>
</context>
</TS>
