<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AccountsSection</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Where does the money lie? Enter the account of the budget with its IBAN.</source>
        <translation>Wo liegt das Geld? Tragen Sie das Konto für das Budget mit seiner IBAN ein.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>IBAN</source>
        <translation>IBAN</translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation>Anfangsbestand</translation>
    </message>
    <message>
        <source>Begins on</source>
        <translation>Beginnt am</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>Geschlossen am</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>Konto anlegen…</translation>
    </message>
    <message>
        <source>Change account…</source>
        <translation>Konto ändern…</translation>
    </message>
    <message>
        <source>Enter opening balance…</source>
        <translation>Anfangsbestand eintragen…</translation>
    </message>
    <message>
        <source>Balance at the start</source>
        <translation>Bestand am Anfang</translation>
    </message>
    <message>
        <source>On this day, before the first booking</source>
        <translation>An diesem Tag, vor der ersten Buchung</translation>
    </message>
    <message>
        <source>Empty: today.</source>
        <translation>Leer: heute.</translation>
    </message>
    <message>
        <source>Whose money that is</source>
        <translation>Wessen Geld das ist</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Its last day. Its bookings stay.</source>
        <translation>Der letzte Tag. Die Buchungen bleiben.</translation>
    </message>
    <message>
        <source>Statements are recognised by it.</source>
        <translation>Daran erkennt das Programm den Kontoauszug.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>AgreementForm</name>
    <message>
        <source>When it holds</source>
        <translation>Wann sie gilt</translation>
    </message>
    <message>
        <source>Partial budget</source>
        <translation>Teilbudget</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Gilt ab</translation>
    </message>
    <message>
        <source>Holds to</source>
        <translation>Gilt bis</translation>
    </message>
    <message>
        <source>Empty: no fixed end.</source>
        <translation>Leer: ohne festes Ende.</translation>
    </message>
    <message>
        <source>The proof</source>
        <translation>Der Nachweis</translation>
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
        <source>please choose</source>
        <translation>bitte wählen</translation>
    </message>
    <message>
        <source>Form of the proof</source>
        <translation>Form des Nachweises</translation>
    </message>
    <message>
        <source>Period of the proof</source>
        <translation>Zeitraum des Nachweises</translation>
    </message>
    <message>
        <source>Due so many days after the period</source>
        <translation>Fällig so viele Tage nach dem Zeitraum</translation>
    </message>
    <message>
        <source>Receipts needed from this amount on</source>
        <translation>Belege nötig ab diesem Betrag</translation>
    </message>
    <message>
        <source>Empty: every expense needs one.</source>
        <translation>Leer: Jede Ausgabe braucht einen Beleg.</translation>
    </message>
    <message>
        <source>Expenses shown by assistant</source>
        <translation>Ausgaben für jede Assistenzperson einzeln zeigen</translation>
    </message>
    <message>
        <source>Flat rates without receipt</source>
        <translation>Pauschalen ohne Beleg</translation>
    </message>
    <message>
        <source>Tick what needs no proof.</source>
        <translation>Kreuzen Sie an, was ohne Beleg gilt.</translation>
    </message>
    <message>
        <source>Money may be spent only for</source>
        <translation>Geld darf nur ausgegeben werden für</translation>
    </message>
    <message>
        <source>Nothing ticked: no cost type is excluded.</source>
        <translation>Nichts angekreuzt: keine Kostenart ist ausgeschlossen.</translation>
    </message>
    <message>
        <source>Money that may stay</source>
        <translation>Geld, das bleiben darf</translation>
    </message>
    <message>
        <source>What may stay</source>
        <translation>Was bleiben darf</translation>
    </message>
    <message>
        <source>Percent, months or euros</source>
        <translation>Prozent, Monate oder Euro</translation>
    </message>
    <message>
        <source>As the choice above says.</source>
        <translation>Je nachdem, was Sie darüber gewählt haben.</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen wird</translation>
    </message>
    <message>
        <source>What lies above</source>
        <translation>Was darüber liegt</translation>
    </message>
    <message>
        <source>Reserve for a long illness</source>
        <translation>Rücklage für lange Krankheit</translation>
    </message>
    <message>
        <source>Amount of this reserve</source>
        <translation>Betrag dieser Rücklage</translation>
    </message>
    <message>
        <source>Cost types cover each other</source>
        <translation>Kostenarten decken einander</translation>
    </message>
    <message>
        <source>Up to so many percent</source>
        <translation>Bis zu so viel Prozent</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Plan by cost type</source>
        <translation>Plan nach Kostenarten</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Add a planned amount</source>
        <translation>Plan ergänzen</translation>
    </message>
    <message>
        <source>Cost type</source>
        <translation>Kostenart</translation>
    </message>
    <message>
        <source>Amount a month</source>
        <translation>Betrag im Monat</translation>
    </message>
    <message>
        <source>Bound reserves</source>
        <translation>Gebundene Rücklagen</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Rücklage</translation>
    </message>
    <message>
        <source>Add a bound reserve</source>
        <translation>Rücklage ergänzen</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>The paper</source>
        <translation>Das Papier</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Add a goal</source>
        <translation>Ziel ergänzen</translation>
    </message>
    <message>
        <source>Who signs the proof</source>
        <translation>Wer den Nachweis unterschreibt</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Add a signature</source>
        <translation>Unterschrift ergänzen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>An own account is agreed</source>
        <translation>Ein eigenes Konto ist vereinbart</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Unterschrieben am</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>Überprüfung am</translation>
    </message>
    <message>
        <source>Notice (Kündigung) as agreed</source>
        <translation>Kündigung laut Vereinbarung</translation>
    </message>
    <message>
        <source>not entered yet</source>
        <translation>noch nicht eingetragen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>percent of the period&apos;s budget</source>
        <translation>Prozent des Budgets im Zeitraum</translation>
    </message>
    <message>
        <source>a number of monthly budgets</source>
        <translation>eine Zahl von Monatsbudgets</translation>
    </message>
    <message>
        <source>a fixed amount in euros</source>
        <translation>ein fester Betrag in Euro</translation>
    </message>
    <message>
        <source>everything, to the end of the grant</source>
        <translation>alles, bis zum Ende der Bewilligung</translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation>nicht vereinbart</translation>
    </message>
    <message>
        <source>one month&apos;s average spending</source>
        <translation>eine durchschnittliche Monatsausgabe</translation>
    </message>
    <message>
        <source>a fixed amount</source>
        <translation>ein fester Betrag</translation>
    </message>
    <message>
        <source>wholly</source>
        <translation>ganz</translation>
    </message>
    <message>
        <source>up to a percentage</source>
        <translation>bis zu einem Prozentsatz</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
</context>
<context>
    <name>AgreementsSection</name>
    <message>
        <source>Agreements</source>
        <translation>Vereinbarungen</translation>
    </message>
    <message>
        <source>Here stands what you agreed with your funder (Zielvereinbarung): the proof, the receipts, and what may stay.</source>
        <translation>Hier steht, was Sie mit dem Leistungsträger vereinbart haben (Zielvereinbarung): der Nachweis, die Belege und was stehen bleiben darf.</translation>
    </message>
    <message>
        <source>Partial budget</source>
        <translation>Teilbudget</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>no fixed end</source>
        <translation>ohne festes Ende</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Add agreement…</source>
        <translation>Vereinbarung anlegen…</translation>
    </message>
    <message>
        <source>Change agreement…</source>
        <translation>Vereinbarung ändern…</translation>
    </message>
    <message>
        <source>What the chosen agreement says</source>
        <translation>Das steht in der gewählten Vereinbarung</translation>
    </message>
    <message>
        <source>Please enter funder and partial budget first, in the part Funders.</source>
        <translation>Bitte tragen Sie zuerst Leistungsträger und Teilbudget ein, im Teil „Leistungsträger“.</translation>
    </message>
    <message>
        <source>Agreement (Zielvereinbarung)</source>
        <translation>Zielvereinbarung</translation>
    </message>
</context>
<context>
    <name>AssistantsSection</name>
    <message>
        <source>Open on the page Team</source>
        <translation>Auf der Seite Team öffnen</translation>
    </message>
    <message>
        <source>Assistants</source>
        <translation>Assistenz</translation>
    </message>
    <message>
        <source>Here stand the people whom you employ, so that wages can name them.</source>
        <translation>Hier stehen die Menschen, die Sie beschäftigen, damit Löhne ihnen zugeordnet werden können.</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Add assistant…</source>
        <translation>Assistenzperson anlegen…</translation>
    </message>
    <message>
        <source>Change assistant…</source>
        <translation>Assistenzperson ändern…</translation>
    </message>
    <message>
        <source>Short and your own, such as anna.</source>
        <translation>Kurz und frei gewählt, etwa anna.</translation>
    </message>
    <message>
        <source>Assistant</source>
        <translation>Assistenzperson</translation>
    </message>
</context>
<context>
    <name>BudgetPage</name>
    <message>
        <source>Grants</source>
        <translation>Bescheide</translation>
    </message>
    <message>
        <source>Agreements</source>
        <translation>Vereinbarungen</translation>
    </message>
    <message>
        <source>What may stay</source>
        <translation>Was bleiben darf</translation>
    </message>
    <message>
        <source>Repayment demands</source>
        <translation>Rückforderungen</translation>
    </message>
    <message>
        <source>Funders</source>
        <translation>Leistungsträger</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Cost types</source>
        <translation>Kostenarten</translation>
    </message>
    <message>
        <source>Assistants</source>
        <translation>Assistenz</translation>
    </message>
    <message>
        <source>Parts of the budget</source>
        <translation>Teile des Budgets</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Add g&amp;rant…</source>
        <translation>Bescheid an&amp;legen…</translation>
    </message>
    <message>
        <source>Add agreeme&amp;nt…</source>
        <translation>Vereinbarung a&amp;nlegen…</translation>
    </message>
    <message>
        <source>Add repayment demand…</source>
        <translation>Rückforderung eintragen…</translation>
    </message>
    <message>
        <source>Add funder…</source>
        <translation>Leistungsträger anlegen…</translation>
    </message>
    <message>
        <source>Add partial budget…</source>
        <translation>Teilbudget anlegen…</translation>
    </message>
    <message>
        <source>Change the person&apos;s details…</source>
        <translation>Angaben zur Person ändern…</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>Konto anlegen…</translation>
    </message>
    <message>
        <source>Add cost type…</source>
        <translation>Kostenart anlegen…</translation>
    </message>
    <message>
        <source>Add assistant…</source>
        <translation>Assistenzperson anlegen…</translation>
    </message>
    <message>
        <source>No grant is entered yet. Begin with the funder, then the grant.</source>
        <translation>Noch ist kein Bescheid eingetragen. Beginnen Sie mit dem Leistungsträger, dann kommt der Bescheid.</translation>
    </message>
    <message>
        <source>No grant holds today.</source>
        <translation>Heute gilt kein Bescheid.</translation>
    </message>
    <message numerus="yes">
        <source>%n grant(s) hold today; the next one ends on {day}.</source>
        <translation>
            <numerusform>Heute gilt %n Bescheid; er endet am {day}.</numerusform>
            <numerusform>Heute gelten %n Bescheide; der nächste endet am {day}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CostTypesSection</name>
    <message>
        <source>Cost types</source>
        <translation>Kostenarten</translation>
    </message>
    <message>
        <source>Here stands what money comes in or goes out for.</source>
        <translation>Hier steht, wofür Geld kommt und geht.</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>By assistant</source>
        <translation>Je Assistenzperson</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Still used</source>
        <translation>Wird benutzt</translation>
    </message>
    <message>
        <source>Add cost type…</source>
        <translation>Kostenart anlegen…</translation>
    </message>
    <message>
        <source>Change cost type…</source>
        <translation>Kostenart ändern…</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>No longer offered</source>
        <translation>Nicht mehr anbieten</translation>
    </message>
    <message>
        <source>Cost type</source>
        <translation>Kostenart</translation>
    </message>
</context>
<context>
    <name>DemandsSection</name>
    <message>
        <source>Repayment demands</source>
        <translation>Rückforderungen</translation>
    </message>
    <message>
        <source>Does a funder demand money back? Enter the letter here. Until when you can object to it (Widerspruch) then stands on the page Deadlines.</source>
        <translation>Fordert ein Leistungsträger Geld zurück? Tragen Sie das Schreiben hier ein. Bis wann Sie widersprechen können (Widerspruch), steht dann auf der Seite Fristen.</translation>
    </message>
    <message>
        <source>Partial budget</source>
        <translation>Teilbudget</translation>
    </message>
    <message>
        <source>Letter of</source>
        <translation>Schreiben vom</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Objection until</source>
        <translation>Widerspruch bis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Add repayment demand…</source>
        <translation>Rückforderung eintragen…</translation>
    </message>
    <message>
        <source>Change repayment demand…</source>
        <translation>Rückforderung ändern…</translation>
    </message>
    <message>
        <source>Why this day?</source>
        <translation>Warum dieser Tag?</translation>
    </message>
    <message>
        <source>Remove repayment demand…</source>
        <translation>Rückforderung entfernen…</translation>
    </message>
    <message>
        <source>Please enter funder and partial budget first, in the part Funders.</source>
        <translation>Bitte tragen Sie zuerst Leistungsträger und Teilbudget ein, im Teil „Leistungsträger“.</translation>
    </message>
    <message>
        <source>Last day for an objection</source>
        <translation>Letzter Tag für den Widerspruch</translation>
    </message>
    <message>
        <source>Remove the repayment demand of {day} over {amount}? You can undo this.</source>
        <translation>Die Rückforderung vom {day} über {amount} entfernen? Sie können das zurücknehmen.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Day on the letter</source>
        <translation>Datum des Schreibens</translation>
    </message>
    <message>
        <source>Amount demanded</source>
        <translation>Geforderter Betrag</translation>
    </message>
    <message>
        <source>The deadline for an objection begins with it. Empty: not known yet.</source>
        <translation>Damit beginnt die Frist für den Widerspruch. Leer: noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>Zur Post gegeben am</translation>
    </message>
    <message>
        <source>Only where it came by formal service (yellow envelope).</source>
        <translation>Nur bei förmlicher Zustellung (gelber Umschlag).</translation>
    </message>
    <message>
        <source>Served on</source>
        <translation>Zugestellt am</translation>
    </message>
    <message>
        <source>Repayment demand</source>
        <translation>Rückforderung</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
</context>
<context>
    <name>GrantForm</name>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>every month</source>
        <translation>jeden Monat</translation>
    </message>
    <message>
        <source>every two months</source>
        <translation>alle zwei Monate</translation>
    </message>
    <message>
        <source>every quarter</source>
        <translation>jedes Vierteljahr</translation>
    </message>
    <message>
        <source>every half-year</source>
        <translation>jedes Halbjahr</translation>
    </message>
    <message>
        <source>every year</source>
        <translation>jedes Jahr</translation>
    </message>
    <message>
        <source>in advance</source>
        <translation>im Voraus</translation>
    </message>
    <message>
        <source>afterwards</source>
        <translation>im Nachhinein</translation>
    </message>
    <message>
        <source>Partial budget</source>
        <translation>Teilbudget</translation>
    </message>
    <message>
        <source>Holds from</source>
        <translation>Gilt ab</translation>
    </message>
    <message>
        <source>Holds to</source>
        <translation>Gilt bis</translation>
    </message>
    <message>
        <source>Payment day in the month</source>
        <translation>Zahltag im Monat</translation>
    </message>
    <message>
        <source>Payment comes</source>
        <translation>Zahlung kommt</translation>
    </message>
    <message>
        <source>Payment for the time</source>
        <translation>Gezahlt wird</translation>
    </message>
    <message>
        <source>Next payment only after the proof was checked</source>
        <translation>Nächste Zahlung erst nach Prüfung des Nachweises</translation>
    </message>
    <message>
        <source>Date of the notice</source>
        <translation>Datum des Bescheids</translation>
    </message>
    <message>
        <source>Posted on</source>
        <translation>Zur Post gegeben am</translation>
    </message>
    <message>
        <source>The postmark. From it the time for an objection (Widerspruch) is counted.</source>
        <translation>Der Poststempel. Von ihm an zählt die Frist für den Widerspruch.</translation>
    </message>
    <message>
        <source>Formally served on</source>
        <translation>Förmlich zugestellt am</translation>
    </message>
    <message>
        <source>Only with the yellow envelope (Zustellung).</source>
        <translation>Nur beim gelben Umschlag (förmliche Zustellung).</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>Überprüfung am</translation>
    </message>
    <message>
        <source>File number of this notice</source>
        <translation>Aktenzeichen dieses Bescheids</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Amounts a month</source>
        <translation>Beträge im Monat</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Add an amount from another day on</source>
        <translation>Betrag ergänzen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Funder pays</source>
        <translation>Leistungsträger zahlt</translation>
    </message>
    <message>
        <source>Own contribution</source>
        <translation>Eigenbeitrag</translation>
    </message>
    <message>
        <source>Hours granted</source>
        <translation>Bewilligte Stunden</translation>
    </message>
    <message>
        <source>One-off amounts</source>
        <translation>Einmalige Beträge</translation>
    </message>
    <message>
        <source>One-off amount</source>
        <translation>Einmaliger Betrag</translation>
    </message>
    <message>
        <source>Add a one-off amount</source>
        <translation>Einmaliges ergänzen</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Fällig am</translation>
    </message>
    <message>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
</context>
<context>
    <name>GrantsSection</name>
    <message>
        <source>Grants on a timeline</source>
        <translation>Bescheide auf einem Zeitstrahl</translation>
    </message>
    <message>
        <source>Grants</source>
        <translation>Bescheide</translation>
    </message>
    <message>
        <source>Here stand the notices of your funders: how much a month, from when to when.</source>
        <translation>Hier stehen die Bescheide Ihrer Leistungsträger: wie viel im Monat, von wann bis wann.</translation>
    </message>
    <message>
        <source>Partial budget</source>
        <translation>Teilbudget</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>Amounts a month</source>
        <translation>Beträge im Monat</translation>
    </message>
    <message>
        <source>One-off</source>
        <translation>Einmalig</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>Aktenzeichen</translation>
    </message>
    <message>
        <source>Add grant…</source>
        <translation>Bescheid anlegen…</translation>
    </message>
    <message>
        <source>Change grant…</source>
        <translation>Bescheid ändern…</translation>
    </message>
    <message>
        <source>Remove grant…</source>
        <translation>Bescheid entfernen…</translation>
    </message>
    <message>
        <source>Remove the grant of {name} from {first} to {last}? Its amounts go with it. You can undo this.</source>
        <translation>Bescheid für {name} vom {first} bis {last} entfernen? Seine Beträge gehen mit. Sie können das rückgängig machen.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Please enter funder and partial budget first, in the part Funders.</source>
        <translation>Bitte tragen Sie zuerst Leistungsträger und Teilbudget ein, im Teil „Leistungsträger“.</translation>
    </message>
    <message>
        <source>Grant</source>
        <translation>Bescheid</translation>
    </message>
    <message>
        <source>{amount} from {day}</source>
        <translation>{amount} ab {day}</translation>
    </message>
    <message>
        <source>in advance on day {day}</source>
        <translation>im Voraus am {day}.</translation>
    </message>
    <message>
        <source>afterwards on day {day}</source>
        <translation>im Nachhinein am {day}.</translation>
    </message>
    <message>
        <source>{amounts} a month, {period}</source>
        <translation>{amounts} im Monat, {period}</translation>
    </message>
</context>
<context>
    <name>PeopleSection</name>
    <message>
        <source>The person</source>
        <translation>Die Person</translation>
    </message>
    <message>
        <source>Change the person&apos;s details…</source>
        <translation>Angaben zur Person ändern…</translation>
    </message>
    <message>
        <source>Funders</source>
        <translation>Leistungsträger</translation>
    </message>
    <message>
        <source>Who pays the budget? Enter the first funder as the notice names it.</source>
        <translation>Wer zahlt das Budget? Tragen Sie den ersten Leistungsträger ein, wie er im Bescheid steht.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>File number</source>
        <translation>Aktenzeichen</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Federführend</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Ansprechperson</translation>
    </message>
    <message>
        <source>Add funder…</source>
        <translation>Leistungsträger anlegen…</translation>
    </message>
    <message>
        <source>Change funder…</source>
        <translation>Leistungsträger ändern…</translation>
    </message>
    <message>
        <source>Partial budgets</source>
        <translation>Teilbudgets</translation>
    </message>
    <message>
        <source>What is the money for? Each purpose of a funder is one partial budget.</source>
        <translation>Wofür ist das Geld? Jeder Zweck eines Leistungsträgers ist ein Teilbudget.</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>Funder</source>
        <translation>Leistungsträger</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Rechtsgrundlage</translation>
    </message>
    <message>
        <source>Add partial budget…</source>
        <translation>Teilbudget anlegen…</translation>
    </message>
    <message>
        <source>Change partial budget…</source>
        <translation>Teilbudget ändern…</translation>
    </message>
    <message>
        <source>legal guardian: {name}</source>
        <translation>rechtliche Betreuung: {name}</translation>
    </message>
    <message>
        <source>not entered</source>
        <translation>nicht eingetragen</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>It stands on every report.</source>
        <translation>Sie steht auf jedem Nachweis.</translation>
    </message>
    <message>
        <source>Land</source>
        <translation>Bundesland</translation>
    </message>
    <message>
        <source>Its holidays decide when a deadline ends.</source>
        <translation>Seine Feiertage bestimmen, wann eine Frist endet.</translation>
    </message>
    <message>
        <source>Local holidays</source>
        <translation>Örtliche Feiertage</translation>
    </message>
    <message>
        <source>Legal guardian</source>
        <translation>Rechtliche Betreuung</translation>
    </message>
    <message>
        <source>Address of the guardian</source>
        <translation>Anschrift der Betreuung</translation>
    </message>
    <message>
        <source>It stands on every report, and payments are recognised by it.</source>
        <translation>Es steht auf jedem Nachweis, und daran erkennt das Programm Zahlungen.</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Where several funders pay, one leads. It is the one you talk to.</source>
        <translation>Zahlen mehrere Leistungsträger, dann führt einer. Mit ihm sprechen Sie.</translation>
    </message>
    <message>
        <source>Short and your own, such as EGH. You see it at each booking.</source>
        <translation>Kurz und frei gewählt, etwa EGH. Sie sehen ihn bei jeder Buchung.</translation>
    </message>
    <message>
        <source>Name on the report</source>
        <translation>Name auf dem Nachweis</translation>
    </message>
    <message>
        <source>Legal basis in the notice</source>
        <translation>Rechtsgrundlage laut Bescheid</translation>
    </message>
    <message>
        <source>Partial budget</source>
        <translation>Teilbudget</translation>
    </message>
</context>
<context>
    <name>PeriodCard</name>
    <message>
        <source>{name}, {period}</source>
        <translation>{name}, {period}</translation>
    </message>
    <message>
        <source>{name}: from the first day to the last</source>
        <translation>{name}: vom ersten Tag bis zum letzten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>How it was computed</source>
        <translation>Rechenweg</translation>
    </message>
    <message>
        <source>The grant ends then, and no new one is entered: without it, all that is left would have to be paid back.</source>
        <translation>Dann endet die Bewilligung, und eine neue ist nicht eingetragen. Ohne sie wäre alles zurückzuzahlen, was übrig ist.</translation>
    </message>
    <message>
        <source>On {day}, {rest} will probably be left. All of it may stay.</source>
        <translation>Am {day} bleiben voraussichtlich {rest} übrig. Alles davon darf stehen bleiben.</translation>
    </message>
    <message>
        <source>On {day}, {rest} will probably be left. {stays} of it may stay, {above} would have to be paid back.</source>
        <translation>Am {day} bleiben voraussichtlich {rest} übrig. Davon dürfen {stays} stehen bleiben, {above} wären zurückzuzahlen.</translation>
    </message>
    <message>
        <source>On {day}, {rest} will probably be left. {stays} of it may stay; about {above} the funder decides.</source>
        <translation>Am {day} bleiben voraussichtlich {rest} übrig. Davon dürfen {stays} stehen bleiben. Über {above} entscheidet der Leistungsträger.</translation>
    </message>
    <message>
        <source>On {day}, {rest} will probably be left. {stays} of it may stay; {above} lie above and could be claimed back.</source>
        <translation>Am {day} bleiben voraussichtlich {rest} übrig. Davon dürfen {stays} stehen bleiben. {above} liegen darüber und könnten zurückgefordert werden.</translation>
    </message>
    <message>
        <source>The money will probably not last until {day}: {missing} are missing.</source>
        <translation>Das Geld reicht voraussichtlich nicht bis zum {day}: Es fehlen {missing}.</translation>
    </message>
    <message>
        <source>On {day}, {rest} will probably be left. What of it may stay is not entered yet in the agreement.</source>
        <translation>Am {day} bleiben voraussichtlich {rest} übrig. Was davon stehen bleiben darf, ist aus der Zielvereinbarung noch nicht eingetragen.</translation>
    </message>
    <message>
        <source>What you can do: Check whether all expenses are booked. Pay by {day} what the agreed purpose needs, such as overtime, holiday or training. Ask the funder in writing beforehand whether more may stay. Do not set anything off against the next instalment.</source>
        <translation>Das können Sie tun: Prüfen Sie, ob alle Ausgaben gebucht sind. Bezahlen Sie bis zum {day}, was der vereinbarte Zweck braucht, etwa Überstunden, Urlaub oder Fortbildung. Fragen Sie den Leistungsträger vorher schriftlich, ob mehr stehen bleiben darf. Verrechnen Sie nichts mit der nächsten Rate.</translation>
    </message>
    <message>
        <source>What you can do: Check whether an instalment or a refund is overdue. Write to the funder early and ask for an adjustment. The steps below show what is counted.</source>
        <translation>Das können Sie tun: Prüfen Sie, ob eine Rate oder eine Erstattung noch aussteht. Schreiben Sie dem Leistungsträger früh und bitten Sie um Anpassung. Was mitgezählt ist, steht darunter.</translation>
    </message>
    <message>
        <source>There at the beginning, {day}</source>
        <translation>Am Anfang da, {day}</translation>
    </message>
    <message>
        <source>Came in up to today</source>
        <translation>Bis heute hereingekommen</translation>
    </message>
    <message>
        <source>Spent up to today</source>
        <translation>Bis heute ausgegeben</translation>
    </message>
    <message>
        <source>Paid back up to today</source>
        <translation>Bis heute zurückgezahlt</translation>
    </message>
    <message>
        <source>There today</source>
        <translation>Heute da</translation>
    </message>
    <message>
        <source>Probably there at the end, {day}</source>
        <translation>Am Ende voraussichtlich da, {day}</translation>
    </message>
    <message>
        <source>Still to come from the funder</source>
        <translation>Kommt noch vom Leistungsträger</translation>
    </message>
    <message>
        <source>Probably still to be spent</source>
        <translation>Wird voraussichtlich noch ausgegeben</translation>
    </message>
    <message>
        <source>Of it may stay</source>
        <translation>Davon darf stehen bleiben</translation>
    </message>
    <message>
        <source>Of it lies above</source>
        <translation>Davon liegt darüber</translation>
    </message>
</context>
<context>
    <name>RemainingSection</name>
    <message>
        <source>Here you will see what may stay of your money, once a grant is entered.</source>
        <translation>Hier sehen Sie, was von Ihrem Geld stehen bleiben darf, sobald ein Bescheid eingetragen ist.</translation>
    </message>
    <message>
        <source>If it were settled today, and at the grant&apos;s end</source>
        <translation>Wenn heute abgerechnet würde, und am Ende der Bewilligung</translation>
    </message>
    <message>
        <source>Measured over {period}.</source>
        <translation>Gemessen über {period}.</translation>
    </message>
    <message>
        <source>{name}: there today</source>
        <translation>{name}: heute vorhanden</translation>
    </message>
    <message>
        <source>{name}: may stay</source>
        <translation>{name}: darf bleiben</translation>
    </message>
    <message>
        <source>See “Why?”.</source>
        <translation>Den Grund zeigt „Warum?“.</translation>
    </message>
    <message>
        <source>{name}: lies above</source>
        <translation>{name}: liegt darüber</translation>
    </message>
    <message>
        <source>This is what would have to be paid back if it were settled today.</source>
        <translation>So viel wäre zurückzuzahlen, wenn heute abgerechnet würde.</translation>
    </message>
    <message>
        <source>There is no forecast yet.</source>
        <translation>Eine Prognose gibt es noch nicht.</translation>
    </message>
    <message>
        <source>There on {day} with own money, if {amount} a month are spent as on average.</source>
        <translation>So viel ist am {day} da, mit eigenem Geld, wenn im Monat wie im Durchschnitt {amount} ausgegeben werden.</translation>
    </message>
    <message>
        <source>{name}: forecast at the end</source>
        <translation>{name}: Prognose zum Ende</translation>
    </message>
    <message>
        <source>Money of the funder.</source>
        <translation>Geld des Leistungsträgers.</translation>
    </message>
    <message>
        <source>Money of the funder. Your own money, {amount}, is not in it.</source>
        <translation>Geld des Leistungsträgers. Ihr eigenes Geld, {amount}, ist nicht darin.</translation>
    </message>
</context>
</TS>
