<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Duties</name>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/duties.py" line="43" />
        <source>✓ Nothing needs to be done at the moment.</source>
        <translation>✓ Im Moment ist nichts zu tun.</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <location filename="../../src/budgetdesk/ui/widgets/figures.py" line="125" />
        <source>How it was computed: {title}</source>
        <translation>Rechenweg: {title}</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/widgets/figures.py" line="128" />
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/widgets/figures.py" line="129" />
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/widgets/figures.py" line="132" />
        <source>Follows</source>
        <translation>Beruht auf</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/widgets/figures.py" line="133" />
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/widgets/figures.py" line="147" />
        <source>&amp;Close</source>
        <translation>Sch&amp;ließen</translation>
    </message>
</context>
<context>
    <name>FigureTile</name>
    <message>
        <location filename="../../src/budgetdesk/ui/widgets/figures.py" line="54" />
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/widgets/figures.py" line="55" />
        <source>Why? {label}</source>
        <translation>Warum? {label}</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/widgets/figures.py" line="71" />
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/figures.py" line="41" />
        <source>Granted</source>
        <translation>Bewilligt</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/figures.py" line="42" />
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/figures.py" line="43" />
        <source>Still foreseen</source>
        <translation>Noch vorgesehen</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/figures.py" line="44" />
        <source>Set aside</source>
        <translation>Gebunden</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/figures.py" line="45" />
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/figures.py" line="46" />
        <source>To be paid back today</source>
        <translation>Heute zurückzuzahlen</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/figures.py" line="52" />
        <location filename="../../src/budgetdesk/ui/pages/today/figures.py" line="54" />
        <source>Granted and what becomes of it</source>
        <translation>Bewilligt und was daraus wird</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/figures.py" line="56" />
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/figures.py" line="57" />
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/figures.py" line="86" />
        <source>if the budget were settled today by the agreement</source>
        <translation>wenn heute nach der Zielvereinbarung abgerechnet würde</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/figures.py" line="89" />
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>Months</name>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/months.py" line="23" />
        <source>Income</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/months.py" line="23" />
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/months.py" line="25" />
        <location filename="../../src/budgetdesk/ui/pages/today/months.py" line="33" />
        <source>Income and spending by month</source>
        <translation>Einnahmen und Ausgaben nach Monaten</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/months.py" line="35" />
        <source>Month</source>
        <translation>Monat</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/page.py" line="42" />
        <location filename="../../src/budgetdesk/ui/pages/today/page.py" line="102" />
        <source>All Teilbudgets</source>
        <translation>Alle Teilbudgets</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/page.py" line="44" />
        <source>&amp;Which Teilbudget</source>
        <translation>&amp;Welches Teilbudget</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/page.py" line="47" />
        <source>Enter the &amp;budget</source>
        <translation>Budget &amp;eintragen</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/page.py" line="52" />
        <source>No deadline is known.</source>
        <translation>Es ist keine Frist bekannt.</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/page.py" line="54" />
        <source>Nothing is booked yet. Read in a bank statement first.</source>
        <translation>Noch ist nichts gebucht. Lesen Sie zuerst einen Kontoauszug ein.</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/page.py" line="62" />
        <source>To do now</source>
        <translation>Jetzt zu tun</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/page.py" line="63" />
        <location filename="../../src/budgetdesk/ui/pages/today/page.py" line="126" />
        <source>Next deadlines</source>
        <translation>Nächste Fristen</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/page.py" line="64" />
        <location filename="../../src/budgetdesk/ui/pages/today/page.py" line="139" />
        <source>Latest bookings</source>
        <translation>Letzte Buchungen</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/page.py" line="65" />
        <source>Figures</source>
        <translation>Die Zahlen</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/page.py" line="66" />
        <source>Months of this grant's year</source>
        <translation>Monate dieses Bewilligungsjahres</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/page.py" line="128" />
        <location filename="../../src/budgetdesk/ui/pages/today/page.py" line="141" />
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/page.py" line="129" />
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/page.py" line="130" />
        <source>Time left</source>
        <translation>Noch Zeit</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/page.py" line="142" />
        <source>Who and what</source>
        <translation>Wer und wofür</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/page.py" line="143" />
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="30" />
        <source>Nothing is entered yet that could pay for your assistance. Begin with the funder (Leistungsträger) and the grant.</source>
        <translation>Noch ist kein Budget eingetragen. Beginnen Sie mit dem Leistungsträger und dem Bescheid.</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="40" />
        <source>Your money is likely to last to the end of the grants. What is free is not known yet.</source>
        <translation>Ihr Geld reicht voraussichtlich bis zum Ende der Bewilligungen. Was frei ist, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="44" />
        <source>Your money is likely to last to the end of the grants; {free} are free.</source>
        <translation>Ihr Geld reicht voraussichtlich bis zum Ende der Bewilligungen; frei sind {free}.</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="47" />
        <source>{name}: {sentence}</source>
        <translation>{name}: {sentence}</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="60" />
        <source>This is a projection: if it goes on as in {month}.</source>
        <translation>Das ist eine Hochrechnung: wenn es so weitergeht wie im {month}.</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="62" />
        <source>This is a projection: if it goes on as from {first} to {last}.</source>
        <translation>Das ist eine Hochrechnung: wenn es so weitergeht wie von {first} bis {last}.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="68" />
        <source>%n booking(s) are not assigned yet.</source>
        <translation><numerusform>%n Buchung ist noch nicht zugeordnet.</numerusform><numerusform>%n Buchungen sind noch nicht zugeordnet.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="70" />
        <source>%n booking(s) have no receipt yet.</source>
        <translation><numerusform>Zu %n Buchung fehlt noch der Beleg.</numerusform><numerusform>Zu %n Buchungen fehlt noch der Beleg.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="72" />
        <source>%n standing booking(s) are due.</source>
        <translation><numerusform>%n Dauerbuchung ist fällig.</numerusform><numerusform>%n Dauerbuchungen sind fällig.</numerusform></translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="74" />
        <source>A usage report is due.</source>
        <translation>Ein Verwendungsnachweis ist fällig.</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="76" />
        <source>The usage report of {name} for {period} was due on {day}.</source>
        <translation>Der Verwendungsnachweis für {name}, {period}, war am {day} fällig.</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="78" />
        <source>The usage report of {name} for {period} is due on {day}.</source>
        <translation>Der Verwendungsnachweis für {name}, {period}, ist am {day} fällig.</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="86" />
        <source>Assign bookings</source>
        <translation>Buchungen zuordnen</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="87" />
        <source>Add receipts</source>
        <translation>Belege ergänzen</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="88" />
        <source>Look at standing bookings</source>
        <translation>Dauerbuchungen ansehen</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="89" />
        <source>Prepare report</source>
        <translation>Nachweis vorbereiten</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="96" />
        <source>No grant is entered yet.</source>
        <translation>Noch ist kein Bescheid eingetragen.</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="98" />
        <source>for the whole time of the grants</source>
        <translation>für die ganze Zeit der Bewilligungen</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="99" />
        <source>for {period}</source>
        <translation>für {period}</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="105" />
        <source>since the grants began</source>
        <translation>seit Beginn der Bewilligungen</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="106" />
        <source>since {day}</source>
        <translation>seit {day}</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="112" />
        <source>to the end of the grants, if it goes on like this</source>
        <translation>bis zum Ende der Bewilligungen, wenn es so weitergeht</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="113" />
        <source>until {day}, if it goes on like this</source>
        <translation>bis {day}, wenn es so weitergeht</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="120" />
        <source>The agreement (Zielvereinbarung) is not entered yet.</source>
        <translation>Die Zielvereinbarung ist noch nicht eingetragen.</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="122" />
        <source>Nothing is set aside.</source>
        <translation>Nichts ist zurückgelegt.</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="128" />
        <source>all added up, but too little for {name}</source>
        <translation>zusammengezählt, aber zu wenig für {name}</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="130" />
        <source>would be left at the end, without what is set aside</source>
        <translation>bliebe am Ende übrig, ohne das Gebundene</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="141" />
        <source>Your money is likely to last to the end of the grant on {end}. What is free is not known: the agreement (Zielvereinbarung) is not entered yet.</source>
        <translation>Ihr Geld reicht voraussichtlich bis zum Ende der Bewilligung am {end}. Was frei ist, ist nicht bekannt: Die Zielvereinbarung ist noch nicht eingetragen.</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="147" />
        <source>Your money is likely to last to the end of the grant on {end}, but {amount} of what is set aside would be used up.</source>
        <translation>Ihr Geld reicht voraussichtlich bis zum Ende der Bewilligung am {end}. Aber {amount} vom Gebundenen wären dann verbraucht.</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="152" />
        <source>Your money is likely to last to the end of the grant on {end}; {free} are free.</source>
        <translation>Ihr Geld reicht voraussichtlich bis zum Ende der Bewilligung am {end}; frei sind {free}.</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="159" />
        <source>Your money is not likely to last: at the end of {month} {amount} would be missing.</source>
        <translation>Ihr Geld reicht voraussichtlich nicht: Ende {month} würden {amount} fehlen.</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="164" />
        <source>At the end of the grant it would be {amount}.</source>
        <translation>Am Ende der Bewilligung wären es {amount}.</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="169" />
        <source>The grant ended on {day}. No later grant is entered yet.</source>
        <translation>Die Bewilligung endete am {day}. Ein späterer Bescheid ist noch nicht eingetragen.</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="173" />
        <source>It is not known yet whether your money lasts: no month is booked from its first to its last day.</source>
        <translation>Ob Ihr Geld reicht, ist noch nicht bekannt. Noch ist kein Monat vom ersten bis zum letzten Tag gebucht.</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="178" />
        <source>It is not known whether your money lasts: the grant has no amount for a month to come.</source>
        <translation>Ob Ihr Geld reicht, ist nicht bekannt. Im Bescheid fehlt der Betrag für einen der nächsten Monate.</translation>
    </message>
    <message>
        <location filename="../../src/budgetdesk/ui/pages/today/words.py" line="181" />
        <source>It is not known whether your money lasts: no grant is entered for today.</source>
        <translation>Ob Ihr Geld reicht, ist nicht bekannt. Für heute ist kein Bescheid eingetragen.</translation>
    </message>
</context>
</TS>
