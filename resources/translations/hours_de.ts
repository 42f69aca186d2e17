<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AccountWords</name>
    <message>
        <source>There is no hours account yet.</source>
        <translation>Es gibt noch kein Stundenkonto.</translation>
    </message>
    <message>
        <source>Since {since} the balance at the end of {month} is {hours}.</source>
        <translation>Das Konto läuft seit {since}. Am Ende von {month} steht es bei {hours} Stunden.</translation>
    </message>
    <message>
        <source>With all that waits for confirmation it would be {hours}.</source>
        <translation>Mit allem, was noch zu bestätigen ist, wären es {hours}.</translation>
    </message>
    <message>
        <source>At most {hours} are agreed.</source>
        <translation>Vereinbart sind höchstens {hours} Stunden.</translation>
    </message>
    <message>
        <source>The hourly wage pays each hour in its month, so the balance only compares with the agreed time.</source>
        <translation>Der Stundenlohn bezahlt jede Stunde im selben Monat. Der Stand vergleicht darum nur mit der vereinbarten Zeit.</translation>
    </message>
    <message>
        <source>Today {left} days are left; without what is planned {rest} stay.</source>
        <translation>Heute sind {left} Tage übrig. Ohne den geplanten Urlaub bleiben {rest}.</translation>
    </message>
    <message>
        <source>{days} days are to be paid out at the end.</source>
        <translation>Am Ende sind {days} Tage auszuzahlen.</translation>
    </message>
</context>
<context>
    <name>AccountsSection</name>
    <message>
        <source>Pe&amp;rson</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>Remove the entry of {day}? You can undo it.</source>
        <translation>Den Eintrag vom {day} löschen? Sie können es zurücknehmen.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Hours account</source>
        <translation>Stundenkonto</translation>
    </message>
    <message>
        <source>Leave account</source>
        <translation>Urlaubskonto</translation>
    </message>
    <message>
        <source>Months of the hours account</source>
        <translation>Monate des Stundenkontos</translation>
    </message>
    <message>
        <source>Here the months will stand, once a shift or a start balance is entered.</source>
        <translation>Hier stehen die Monate, sobald ein Dienst oder ein Anfangsstand eingetragen ist.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Soll</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>Gearbeitet</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Abwesend</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Entries of the hours account</source>
        <translation>Einträge im Stundenkonto</translation>
    </message>
    <message>
        <source>No start balance, payout or correction is entered.</source>
        <translation>Es ist kein Anfangsstand, keine Auszahlung und keine Berichtigung eingetragen.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>How the hours came about…</source>
        <translation>Rechenweg der Stunden…</translation>
    </message>
    <message>
        <source>Entry in the hours account…</source>
        <translation>Eintrag ins Stundenkonto…</translation>
    </message>
    <message>
        <source>Change hours entry…</source>
        <translation>Eintrag der Stunden ändern…</translation>
    </message>
    <message>
        <source>Remove hours entry…</source>
        <translation>Eintrag der Stunden löschen…</translation>
    </message>
    <message>
        <source>Years of the leave account</source>
        <translation>Jahre des Urlaubskontos</translation>
    </message>
    <message>
        <source>Here the leave years will stand, once there is a contract.</source>
        <translation>Hier stehen die Urlaubsjahre, sobald es einen Vertrag gibt.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Days given</source>
        <translation>Anspruch</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Genommen</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>Verfallen</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Lapses after</source>
        <translation>Verfällt nach</translation>
    </message>
    <message>
        <source>Entries of the leave account</source>
        <translation>Einträge im Urlaubskonto</translation>
    </message>
    <message>
        <source>No start balance, days carried over or payout is entered.</source>
        <translation>Es ist kein Anfangsstand, kein Übertrag und keine Auszahlung eingetragen.</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>How the leave came about…</source>
        <translation>Rechenweg des Urlaubs…</translation>
    </message>
    <message>
        <source>Entry in the leave account…</source>
        <translation>Eintrag ins Urlaubskonto…</translation>
    </message>
    <message>
        <source>Change leave entry…</source>
        <translation>Eintrag des Urlaubs ändern…</translation>
    </message>
    <message>
        <source>Remove leave entry…</source>
        <translation>Eintrag des Urlaubs löschen…</translation>
    </message>
    <message>
        <source>Here the accounts of the team will stand.</source>
        <translation>Hier stehen die Konten des Teams.</translation>
    </message>
    <message>
        <source>Entry in the hours account</source>
        <translation>Eintrag ins Stundenkonto</translation>
    </message>
    <message>
        <source>Entry in the leave account</source>
        <translation>Eintrag ins Urlaubskonto</translation>
    </message>
</context>
<context>
    <name>ConfirmSection</name>
    <message>
        <source>What waits for confirmation</source>
        <translation>Was zu bestätigen ist</translation>
    </message>
    <message>
        <source>All shifts of a month</source>
        <translation>Alle Dienste eines Monats</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>Was die &amp;Liste zeigt</translation>
    </message>
    <message>
        <source>Mark all</source>
        <translation>Alle vormerken</translation>
    </message>
    <message>
        <source>Mark none</source>
        <translation>Keinen vormerken</translation>
    </message>
    <message>
        <source>In this month no shift has begun yet.</source>
        <translation>In diesem Monat hat noch kein Dienst begonnen.</translation>
    </message>
    <message>
        <source>✓ Everything is confirmed.</source>
        <translation>✓ Alles ist bestätigt.</translation>
    </message>
    <message>
        <source>Space marks shifts, Enter confirms them as planned. What was otherwise you change.</source>
        <translation>Die Leertaste merkt Dienste vor, Eingabe bestätigt sie wie geplant. War es anders, ändern Sie den Dienst.</translation>
    </message>
    <message>
        <source>Shifts to confirm</source>
        <translation>Dienste zum Bestätigen</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>marked</source>
        <translation>vorgemerkt</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>nicht vorgemerkt</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
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
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Space marks a shift, Enter confirms it.</source>
        <translation>Die Leertaste merkt einen Dienst vor, Eingabe bestätigt ihn.</translation>
    </message>
</context>
<context>
    <name>DifferencesDialog</name>
    <message>
        <source>Timesheet of {name}, {month}</source>
        <translation>Stundenzettel von {name}, {month}</translation>
    </message>
    <message>
        <source>&amp;Take what is ticked</source>
        <translation>Angehaktes &amp;übernehmen</translation>
    </message>
    <message>
        <source>In this sheet nothing is filled in.</source>
        <translation>In diesem Zettel ist nichts ausgefüllt.</translation>
    </message>
    <message>
        <source>All is as planned. Take it in to confirm these shifts.</source>
        <translation>Alles ist wie geplant. Wenn Sie übernehmen, sind diese Dienste bestätigt.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) differ from the plan. Space ticks.</source>
        <translation>
            <numerusform>%n Zeile weicht vom Plan ab. Die Leertaste hakt an.</numerusform>
            <numerusform>%n Zeilen weichen vom Plan ab. Die Leertaste hakt an.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n planned shift(s) do(es) not stand in it: {days}.</source>
        <translation>
            <numerusform>Ein geplanter Dienst steht nicht darin: {days}.</numerusform>
            <numerusform>%n geplante Dienste stehen nicht darin: {days}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows of the sheet</source>
        <translation>Zeilen des Zettels</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>is taken</source>
        <translation>wird übernommen</translation>
    </message>
    <message>
        <source>is not taken</source>
        <translation>wird nicht übernommen</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Zettel</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was der Zettel sagt</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>{said}; recorded already</source>
        <translation>{said}; schon eingetragen</translation>
    </message>
</context>
<context>
    <name>ExtraForm</name>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>K&amp;ind of work</source>
        <translation>Art der A&amp;rbeit</translation>
    </message>
    <message>
        <source>&amp;Why it was needed</source>
        <translation>&amp;Warum es nötig war</translation>
    </message>
    <message>
        <source>Such as “stepped in at short notice”.</source>
        <translation>Zum Beispiel „kurzfristig eingesprungen“.</translation>
    </message>
</context>
<context>
    <name>GrantedHours</name>
    <message>
        <source>Granted hours</source>
        <translation>Bewilligte Stunden</translation>
    </message>
    <message>
        <source>Partial budget</source>
        <translation>Teilbudget</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Bewilligt</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Übrig</translation>
    </message>
    <message>
        <source>Lasts</source>
        <translation>Reicht</translation>
    </message>
    <message>
        <source>{name}: hours left</source>
        <translation>{name}: übrige Stunden</translation>
    </message>
    <message>
        <source>of {granted}; used {used}, planned {planned}. {outlook}</source>
        <translation>von {granted}; verbraucht {used}, geplant {planned}. {outlook}</translation>
    </message>
    <message>
        <source>no rule says who pays</source>
        <translation>ohne Regel, wer zahlt</translation>
    </message>
    <message>
        <source>They last to the end of the grant on {day}; {hours} stay.</source>
        <translation>Sie reichen bis zum Ende der Bewilligung am {day}; {hours} bleiben.</translation>
    </message>
    <message>
        <source>They do not last for the first month.</source>
        <translation>Sie reichen nicht für den ersten Monat.</translation>
    </message>
    <message>
        <source>They last until {day}; then {hours} are missing.</source>
        <translation>Sie reichen bis {day}; danach fehlen {hours}.</translation>
    </message>
</context>
<context>
    <name>HoursDeeds</name>
    <message>
        <source>Nothing here waits for confirmation.</source>
        <translation>Hier ist nichts zu bestätigen.</translation>
    </message>
    <message>
        <source>What was worked: {shift}</source>
        <translation>Gearbeitet: {shift}</translation>
    </message>
    <message>
        <source>Not worked: {shift}</source>
        <translation>Nicht gearbeitet: {shift}</translation>
    </message>
    <message>
        <source>There is no team yet.</source>
        <translation>Es gibt noch kein Team.</translation>
    </message>
    <message>
        <source>Work that was not planned</source>
        <translation>Arbeit, die nicht geplant war</translation>
    </message>
</context>
<context>
    <name>HoursEntryForm</name>
    <message>
        <source>&amp;What it is</source>
        <translation>&amp;Was es ist</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>&amp;Hours</source>
        <translation>St&amp;unden</translation>
    </message>
    <message>
        <source>What is paid out or taken has a minus, such as −4:30.</source>
        <translation>Was ausgezahlt oder abgezogen wird, hat ein Minus, zum Beispiel −4:30.</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;otiz</translation>
    </message>
    <message>
        <source>Please fill in this field.</source>
        <translation>Bitte füllen Sie dieses Feld aus.</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>To confirm</source>
        <translation>Zu bestätigen</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Timesheets</source>
        <translation>Stundenzettel</translation>
    </message>
    <message>
        <source>Parts of the page</source>
        <translation>Teile der Seite</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>C&amp;onfirm</source>
        <translation>Bes&amp;tätigen</translation>
    </message>
    <message>
        <source>Confirm &amp;whole week</source>
        <translation>Ganze &amp;Woche bestätigen</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>Ä&amp;ndern…</translation>
    </message>
    <message>
        <source>&amp;Not worked…</source>
        <translation>N&amp;icht gearbeitet…</translation>
    </message>
    <message>
        <source>E&amp;xtra work…</source>
        <translation>&amp;Zusätzliche Arbeit…</translation>
    </message>
    <message>
        <source>Take the record back</source>
        <translation>Eintrag zurücknehmen</translation>
    </message>
    <message>
        <source>Month back</source>
        <translation>Monat zurück</translation>
    </message>
    <message>
        <source>Month forward</source>
        <translation>Monat vor</translation>
    </message>
    <message>
        <source>Show this month</source>
        <translation>Diesen Monat zeigen</translation>
    </message>
    <message>
        <source>Explain a person&apos;s figures…</source>
        <translation>Zahlen einer Person erklären…</translation>
    </message>
    <message>
        <source>Close the month</source>
        <translation>Monat abschließen</translation>
    </message>
    <message>
        <source>Open the month again</source>
        <translation>Monat wieder öffnen</translation>
    </message>
    <message>
        <source>Entry in the hours account…</source>
        <translation>Eintrag ins Stundenkonto…</translation>
    </message>
    <message>
        <source>Entry in the leave account…</source>
        <translation>Eintrag ins Urlaubskonto…</translation>
    </message>
    <message>
        <source>Hours worked as PDF…</source>
        <translation>Gearbeitete Stunden als PDF…</translation>
    </message>
    <message>
        <source>Hours planned as PDF…</source>
        <translation>Geplante Stunden als PDF…</translation>
    </message>
    <message>
        <source>Sheet to fill in…</source>
        <translation>Zettel zum Ausfüllen…</translation>
    </message>
    <message>
        <source>Read a sheet that came back…</source>
        <translation>Zettel einlesen…</translation>
    </message>
    <message>
        <source>No shift waits for confirmation.</source>
        <translation>Es ist kein Dienst zu bestätigen.</translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) wait for confirmation, since {day}.</source>
        <translation>
            <numerusform>Ein Dienst ist zu bestätigen, vom {day}.</numerusform>
            <numerusform>%n Dienste sind zu bestätigen, der älteste vom {day}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoursWords</name>
    <message>
        <source>Week {number}</source>
        <translation>KW {number}</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>nobody has it</source>
        <translation>niemand eingeteilt</translation>
    </message>
    <message>
        <source>not over yet</source>
        <translation>noch nicht vorbei</translation>
    </message>
    <message>
        <source>to be confirmed</source>
        <translation>zu bestätigen</translation>
    </message>
    <message>
        <source>to be recorded soon: more than eight hours (ArbZG)</source>
        <translation>bald: über acht Stunden (ArbZG)</translation>
    </message>
    <message>
        <source>to be confirmed soon</source>
        <translation>bald bestätigen</translation>
    </message>
    <message>
        <source>✕ was to be recorded by {day} (MiLoG)</source>
        <translation>✕ fällig war {day} (MiLoG)</translation>
    </message>
    <message>
        <source>▲ to be recorded today (MiLoG)</source>
        <translation>▲ bis heute (MiLoG)</translation>
    </message>
    <message>
        <source>to be recorded by {day} (MiLoG)</source>
        <translation>bis {day} (MiLoG)</translation>
    </message>
</context>
<context>
    <name>LeaveEntryForm</name>
    <message>
        <source>&amp;What it is</source>
        <translation>&amp;Was es ist</translation>
    </message>
    <message>
        <source>&amp;Leave year</source>
        <translation>Urlaubs&amp;jahr</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>Da&amp;ys</source>
        <translation>Ta&amp;ge</translation>
    </message>
    <message>
        <source>What is paid out or taken has a minus, such as −2.5.</source>
        <translation>Was ausgezahlt oder abgezogen wird, hat ein Minus, zum Beispiel −2,5.</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>N&amp;otiz</translation>
    </message>
    <message>
        <source>Please fill in this field.</source>
        <translation>Bitte füllen Sie dieses Feld aus.</translation>
    </message>
</context>
<context>
    <name>MonthRow</name>
    <message>
        <source>Month back</source>
        <translation>Monat zurück</translation>
    </message>
    <message>
        <source>Month forward</source>
        <translation>Monat vor</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
</context>
<context>
    <name>MonthSection</name>
    <message>
        <source>Explain the figures…</source>
        <translation>Zahlen erklären…</translation>
    </message>
    <message>
        <source>Close the month</source>
        <translation>Monat abschließen</translation>
    </message>
    <message>
        <source>What is still open</source>
        <translation>Was noch offen ist</translation>
    </message>
    <message>
        <source>Open the month again</source>
        <translation>Monat wieder öffnen</translation>
    </message>
    <message>
        <source>The month is closed: its shifts, hours and absences stay as they are.</source>
        <translation>Der Monat ist abgeschlossen: Dienste, Stunden und Abwesenheiten bleiben, wie sie sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are still open. Enter leads there.</source>
        <translation>
            <numerusform>Noch etwas ist offen. Eingabe führt dorthin.</numerusform>
            <numerusform>Noch %n Punkte sind offen. Eingabe führt dorthin.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open. A closed month can be opened again.</source>
        <translation>Nichts ist offen. Einen abgeschlossenen Monat können Sie wieder öffnen.</translation>
    </message>
    <message>
        <source>Here you will see the hours of each person, once there are contracts or shifts.</source>
        <translation>Hier sehen Sie die Stunden jeder Person, sobald es Verträge oder Dienste gibt.</translation>
    </message>
    <message>
        <source>{hours} hours are planned for nobody yet.</source>
        <translation>{hours} Stunden hat noch niemand.</translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) are to be confirmed.</source>
        <translation>
            <numerusform>Ein Dienst ist zu bestätigen.</numerusform>
            <numerusform>%n Dienste sind zu bestätigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is to be confirmed.</source>
        <translation>Es ist nichts zu bestätigen.</translation>
    </message>
    <message>
        <source>Enter explains the figures of a person.</source>
        <translation>Eingabe erklärt die Zahlen einer Person.</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Soll</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>Ist</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Abwesend</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Hours by person</source>
        <translation>Stunden je Person</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Leave left</source>
        <translation>Urlaub</translation>
    </message>
    <message>
        <source>Average week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>{name}, {month}</source>
        <translation>{name}, {month}</translation>
    </message>
    <message>
        <source>absent {absent}, still to be confirmed {open}</source>
        <translation>abwesend {absent}, noch zu bestätigen {open}</translation>
    </message>
    <message>
        <source>Agreed</source>
        <translation>Vereinbart</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Worked</source>
        <translation>Gearbeitet</translation>
    </message>
    <message>
        <source>{changed} against the plan</source>
        <translation>{changed} gegenüber dem Plan</translation>
    </message>
    <message>
        <source>{hours} when all that is planned is worked</source>
        <translation>{hours}, wenn alles Geplante gearbeitet wird</translation>
    </message>
    <message>
        <source>Hours account</source>
        <translation>Stundenkonto</translation>
    </message>
    <message>
        <source>{days} days when all that is planned is taken</source>
        <translation>{days} Tage, wenn aller geplante Urlaub genommen wird</translation>
    </message>
    <message>
        <source>Leave left, in days</source>
        <translation>Übriger Urlaub in Tagen</translation>
    </message>
    <message>
        <source>Average week</source>
        <translation>Woche im Durchschnitt</translation>
    </message>
    <message>
        <source>of the last thirteen weeks</source>
        <translation>Durchschnitt der letzten 13 Wochen</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>&amp;Why was it not worked?</source>
        <translation>&amp;Warum fiel der Dienst aus?</translation>
    </message>
    <message>
        <source>Such as “not needed”. For sickness or leave, book an absence instead.</source>
        <translation>Zum Beispiel „nicht gebraucht“. Krankheit und Urlaub tragen Sie als Abwesenheit ein.</translation>
    </message>
</context>
<context>
    <name>SheetsSection</name>
    <message>
        <source>Pe&amp;rson</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>To sign</source>
        <translation>Zum Unterschreiben</translation>
    </message>
    <message>
        <source>A PDF with large fields for both signatures: what was worked, or what is planned.</source>
        <translation>Ein PDF mit großen Feldern für beide Unterschriften: was gearbeitet wurde oder was geplant ist.</translation>
    </message>
    <message>
        <source>With the reasons that are noted</source>
        <translation>Mit den eingetragenen Gründen</translation>
    </message>
    <message>
        <source>Reasons often tell of health. Without them only the times stand there.</source>
        <translation>Gründe verraten oft etwas über die Gesundheit. Ohne sie stehen nur die Zeiten da.</translation>
    </message>
    <message>
        <source>Hours worked as PDF…</source>
        <translation>Gearbeitete Stunden als PDF…</translation>
    </message>
    <message>
        <source>Hours planned as PDF…</source>
        <translation>Geplante Stunden als PDF…</translation>
    </message>
    <message>
        <source>To fill in and send back</source>
        <translation>Zum Ausfüllen und Zurückschicken</translation>
    </message>
    <message>
        <source>A spreadsheet with the plan, in which the assistant writes the real times. You see how a sheet that came back differs from the plan before anything is stored.</source>
        <translation>Eine Tabelle mit dem Plan, in die die Assistenzperson die wirklichen Zeiten schreibt. Kommt sie zurück, sehen Sie zuerst die Unterschiede zum Plan. Erst dann wird etwas gespeichert.</translation>
    </message>
    <message>
        <source>Sheet to fill in…</source>
        <translation>Zettel zum Ausfüllen…</translation>
    </message>
    <message>
        <source>Read a sheet that came back…</source>
        <translation>Zettel einlesen…</translation>
    </message>
    <message>
        <source>A timesheet that came back</source>
        <translation>Ausgefüllter Stundenzettel</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Save the timesheet</source>
        <translation>Stundenzettel speichern</translation>
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
    <name>SignedDaysEdit</name>
    <message>
        <source>These are not days. Expected is, for example, 4 or −2.5.</source>
        <translation>Das sind keine Tage. Erwartet wird zum Beispiel 4 oder −2,5.</translation>
    </message>
</context>
<context>
    <name>SignedHoursEdit</name>
    <message>
        <source>These are not hours. Expected is, for example, 12:30 or −4.</source>
        <translation>Das sind keine Stunden. Erwartet wird zum Beispiel 12:30 oder −4.</translation>
    </message>
</context>
<context>
    <name>TimesForm</name>
    <message>
        <source>Such as 6, 6:30 or 0630.</source>
        <translation>Zum Beispiel 6, 6:30 oder 0630.</translation>
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
        <source>&amp;End</source>
        <translation>&amp;Ende</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Letzter Tag</translation>
    </message>
    <message>
        <source>The day on which the work ended; a night ends on the next day.</source>
        <translation>Der Tag, an dem die Arbeit endete; eine Nacht endet am nächsten Tag.</translation>
    </message>
    <message>
        <source>Please fill in this field.</source>
        <translation>Bitte füllen Sie dieses Feld aus.</translation>
    </message>
</context>
<context>
    <name>WorkedForm</name>
    <message>
        <source>&amp;Why it differs from the plan</source>
        <translation>&amp;Warum es anders war als geplant</translation>
    </message>
    <message>
        <source>Needed only where the times differ, such as “stayed longer”.</source>
        <translation>Nur nötig, wenn die Zeiten abweichen, zum Beispiel „länger geblieben“.</translation>
    </message>
</context>
</TS>
