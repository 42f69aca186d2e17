<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Duties</name>
    <message>
        <source>✓ Nothing needs to be done at the moment.</source>
        <translation>✓ Im Moment ist nichts zu tun.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Granted</source>
        <translation>Bewilligt</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>Still foreseen</source>
        <translation>Noch vorgesehen</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Gebunden</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>To be paid back today</source>
        <translation>Heute zurückzuzahlen</translation>
    </message>
    <message>
        <source>Granted and what becomes of it</source>
        <translation>Bewilligt und was daraus wird</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>if the budget were settled today by the agreement</source>
        <translation>wenn heute nach der Zielvereinbarung abgerechnet würde</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
</context>
<context>
    <name>Months</name>
    <message>
        <source>Income</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Ausgegeben</translation>
    </message>
    <message>
        <source>Income and spending by month</source>
        <translation>Einnahmen und Ausgaben nach Monaten</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Shifts and hours</source>
        <translation>Dienste und Stunden</translation>
    </message>
    <message>
        <source>All partial budgets</source>
        <translation>Alle Teilbudgets</translation>
    </message>
    <message>
        <source>&amp;Which partial budget</source>
        <translation>&amp;Welches Teilbudget</translation>
    </message>
    <message>
        <source>Enter the &amp;budget</source>
        <translation>Budget &amp;eintragen</translation>
    </message>
    <message>
        <source>No deadline is known.</source>
        <translation>Es ist keine Frist bekannt.</translation>
    </message>
    <message>
        <source>Nothing is booked yet. Read in a bank statement first.</source>
        <translation>Noch ist nichts gebucht. Lesen Sie zuerst einen Kontoauszug ein.</translation>
    </message>
    <message>
        <source>To do now</source>
        <translation>Jetzt zu tun</translation>
    </message>
    <message>
        <source>Next deadlines</source>
        <translation>Nächste Fristen</translation>
    </message>
    <message>
        <source>Latest bookings</source>
        <translation>Letzte Buchungen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Die Zahlen</translation>
    </message>
    <message>
        <source>Months of this grant&apos;s year</source>
        <translation>Monate dieses Bewilligungsjahres</translation>
    </message>
    <message>
        <source>The figures are being worked out …</source>
        <translation>Die Zahlen werden berechnet …</translation>
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
        <source>Who and what</source>
        <translation>Wer und wofür</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message>
        <source>Confirm hours</source>
        <translation>Stunden bestätigen</translation>
    </message>
    <message>
        <source>Find somebody</source>
        <translation>Vertretung suchen</translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) are to be confirmed, since {day}.</source>
        <translation>
            <numerusform>%n Dienst ist zu bestätigen, vom {day}.</numerusform>
            <numerusform>%n Dienste sind zu bestätigen, der älteste vom {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) of the next two weeks have nobody yet, the first on {day}.</source>
        <translation>
            <numerusform>%n Dienst der nächsten zwei Wochen ist noch offen, am {day}.</numerusform>
            <numerusform>%n Dienste der nächsten zwei Wochen sind noch offen, der erste am {day}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is entered yet that could pay for your assistance. Begin with the funder (Leistungsträger) and the grant.</source>
        <translation>Noch ist kein Budget eingetragen. Beginnen Sie mit dem Leistungsträger und dem Bescheid.</translation>
    </message>
    <message>
        <source>Your money is likely to last to the end of the grants. What is free is not known yet.</source>
        <translation>Ihr Geld reicht voraussichtlich bis zum Ende der Bewilligungen. Was frei ist, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Your money is likely to last to the end of the grants; {free} are free.</source>
        <translation>Ihr Geld reicht voraussichtlich bis zum Ende der Bewilligungen; frei sind {free}.</translation>
    </message>
    <message>
        <source>{name}: {sentence}</source>
        <translation>{name}: {sentence}</translation>
    </message>
    <message>
        <source>This is a projection: if it goes on as in {month}.</source>
        <translation>Das ist eine Hochrechnung: wenn es so weitergeht wie im {month}.</translation>
    </message>
    <message>
        <source>This is a projection: if it goes on as from {first} to {last}.</source>
        <translation>Das ist eine Hochrechnung: wenn es so weitergeht wie von {first} bis {last}.</translation>
    </message>
    <message numerus="yes">
        <source>%n booking(s) are not assigned yet.</source>
        <translation>
            <numerusform>%n Buchung ist noch nicht zugeordnet.</numerusform>
            <numerusform>%n Buchungen sind noch nicht zugeordnet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n booking(s) have no receipt yet.</source>
        <translation>
            <numerusform>Zu %n Buchung fehlt noch der Beleg.</numerusform>
            <numerusform>Zu %n Buchungen fehlt noch der Beleg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n standing booking(s) are due.</source>
        <translation>
            <numerusform>%n Dauerbuchung ist fällig.</numerusform>
            <numerusform>%n Dauerbuchungen sind fällig.</numerusform>
        </translation>
    </message>
    <message>
        <source>A usage report is due.</source>
        <translation>Ein Verwendungsnachweis ist fällig.</translation>
    </message>
    <message>
        <source>The usage report of {name} for {period} was due on {day}.</source>
        <translation>Der Verwendungsnachweis für {name}, {period}, war am {day} fällig.</translation>
    </message>
    <message>
        <source>The usage report of {name} for {period} is due on {day}.</source>
        <translation>Der Verwendungsnachweis für {name}, {period}, ist am {day} fällig.</translation>
    </message>
    <message>
        <source>Assign bookings</source>
        <translation>Buchungen zuordnen</translation>
    </message>
    <message>
        <source>Add receipts</source>
        <translation>Belege ergänzen</translation>
    </message>
    <message>
        <source>Look at standing bookings</source>
        <translation>Dauerbuchungen ansehen</translation>
    </message>
    <message>
        <source>Prepare report</source>
        <translation>Nachweis vorbereiten</translation>
    </message>
    <message>
        <source>No grant is entered yet.</source>
        <translation>Noch ist kein Bescheid eingetragen.</translation>
    </message>
    <message>
        <source>for the whole time of the grants</source>
        <translation>für die ganze Zeit der Bewilligungen</translation>
    </message>
    <message>
        <source>for {period}</source>
        <translation>für {period}</translation>
    </message>
    <message>
        <source>since the grants began</source>
        <translation>seit Beginn der Bewilligungen</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>seit {day}</translation>
    </message>
    <message>
        <source>to the end of the grants, if it goes on like this</source>
        <translation>bis zum Ende der Bewilligungen, wenn es so weitergeht</translation>
    </message>
    <message>
        <source>until {day}, if it goes on like this</source>
        <translation>bis {day}, wenn es so weitergeht</translation>
    </message>
    <message>
        <source>The agreement (Zielvereinbarung) is not entered yet.</source>
        <translation>Die Zielvereinbarung ist noch nicht eingetragen.</translation>
    </message>
    <message>
        <source>Nothing is set aside.</source>
        <translation>Nichts ist gebunden.</translation>
    </message>
    <message>
        <source>all added up, but too little for {name}</source>
        <translation>zusammengezählt, aber zu wenig für {name}</translation>
    </message>
    <message>
        <source>would be left at the end, without what is set aside</source>
        <translation>bliebe am Ende übrig, ohne das Gebundene</translation>
    </message>
    <message>
        <source>Your money is likely to last to the end of the grant on {end}. What is free is not known: the agreement (Zielvereinbarung) is not entered yet.</source>
        <translation>Ihr Geld reicht voraussichtlich bis zum Ende der Bewilligung am {end}. Was frei ist, ist nicht bekannt: Die Zielvereinbarung ist noch nicht eingetragen.</translation>
    </message>
    <message>
        <source>Your money is likely to last to the end of the grant on {end}, but {amount} of what is set aside would be used up.</source>
        <translation>Ihr Geld reicht voraussichtlich bis zum Ende der Bewilligung am {end}. Aber {amount} vom Gebundenen wären dann verbraucht.</translation>
    </message>
    <message>
        <source>Your money is likely to last to the end of the grant on {end}; {free} are free.</source>
        <translation>Ihr Geld reicht voraussichtlich bis zum Ende der Bewilligung am {end}; frei sind {free}.</translation>
    </message>
    <message>
        <source>Your money is not likely to last: at the end of {month} {amount} would be missing.</source>
        <translation>Ihr Geld reicht voraussichtlich nicht: Ende {month} würden {amount} fehlen.</translation>
    </message>
    <message>
        <source>At the end of the grant it would be {amount}.</source>
        <translation>Am Ende der Bewilligung wären es {amount}.</translation>
    </message>
    <message>
        <source>The grant ended on {day}. No later grant is entered yet.</source>
        <translation>Die Bewilligung endete am {day}. Ein späterer Bescheid ist noch nicht eingetragen.</translation>
    </message>
    <message>
        <source>It is not known yet whether your money lasts: no month is booked from its first to its last day.</source>
        <translation>Ob Ihr Geld reicht, ist noch nicht bekannt. Noch ist kein Monat vom ersten bis zum letzten Tag gebucht.</translation>
    </message>
    <message>
        <source>It is not known whether your money lasts: the grant has no amount for a month to come.</source>
        <translation>Ob Ihr Geld reicht, ist nicht bekannt. Im Bescheid fehlt der Betrag für einen der nächsten Monate.</translation>
    </message>
    <message>
        <source>It is not known whether your money lasts: no grant is entered for today.</source>
        <translation>Ob Ihr Geld reicht, ist nicht bekannt. Für heute ist kein Bescheid eingetragen.</translation>
    </message>
</context>
</TS>
