<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>ContractForm</name>
    <message>
        <source>still open</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>Ends by</source>
        <translation>Endet durch</translation>
    </message>
    <message>
        <source>Notice received on</source>
        <translation>Kündigung zugegangen am</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Unterschrieben am</translation>
    </message>
    <message>
        <source>For a fixed term</source>
        <translation>Befristet</translation>
    </message>
    <message>
        <source>Empty: without a reason, at most two years (§ 14 Abs. 2 TzBfG).</source>
        <translation>Leer: ohne Grund, höchstens zwei Jahre (§ 14 Abs. 2 TzBfG).</translation>
    </message>
    <message>
        <source>Reason of the fixed term</source>
        <translation>Grund der Befristung</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Empty: open.</source>
        <translation>Leer: ohne Ende.</translation>
    </message>
    <message>
        <source>§ 622 Abs. 3 BGB allows at most six months.</source>
        <translation>Höchstens sechs Monate (§ 622 Abs. 3 BGB).</translation>
    </message>
    <message>
        <source>Probation until</source>
        <translation>Probezeit bis</translation>
    </message>
</context>
<context>
    <name>ContractsPart</name>
    <message>
        <source>Contracts</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>There is no contract yet. “New contract” begins.</source>
        <translation>Es gibt noch keinen Vertrag. Beginnen Sie mit „Neuer Vertrag“.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Ends by</source>
        <translation>Endet durch</translation>
    </message>
    <message>
        <source>Fixed term</source>
        <translation>Befristet</translation>
    </message>
    <message>
        <source>Probation until</source>
        <translation>Probezeit bis</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Unterschrieben am</translation>
    </message>
    <message>
        <source>New contract…</source>
        <translation>Neuer Vertrag…</translation>
    </message>
    <message>
        <source>Change contract…</source>
        <translation>Vertrag ändern…</translation>
    </message>
    <message>
        <source>End of employment…</source>
        <translation>Ende der Beschäftigung…</translation>
    </message>
    <message>
        <source>Remove contract…</source>
        <translation>Vertrag löschen…</translation>
    </message>
    <message>
        <source>What is agreed</source>
        <translation>Was vereinbart ist</translation>
    </message>
    <message>
        <source>Here stands what the chosen contract says from which day on.</source>
        <translation>Hier steht, was im gewählten Vertrag ab welchem Tag gilt.</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>Beschäftigung</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Lohn</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Days of leave</source>
        <translation>Urlaubstage</translation>
    </message>
    <message>
        <source>Surcharges</source>
        <translation>Zuschläge</translation>
    </message>
    <message>
        <source>New terms from a day…</source>
        <translation>Ab einem Tag neu vereinbaren…</translation>
    </message>
    <message>
        <source>Change these terms…</source>
        <translation>Vereinbarung ändern…</translation>
    </message>
    <message>
        <source>Remove these terms…</source>
        <translation>Vereinbarung löschen…</translation>
    </message>
    <message>
        <source>New contract</source>
        <translation>Neuer Vertrag</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>Vertrag</translation>
    </message>
    <message>
        <source>Remove the contract from {day}? This is for slips. Whoever leaves is entered by “End of employment”. You can undo it.</source>
        <translation>Den Vertrag ab {day} löschen? Das ist für Versehen gedacht. Wenn jemand geht, wählen Sie „Ende der Beschäftigung“. Sie können es zurücknehmen.</translation>
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
        <source>Remove the terms from {day}? You can undo it.</source>
        <translation>Die Vereinbarung ab {day} löschen? Sie können es zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>DetailsForm</name>
    <message>
        <source>Holds from</source>
        <translation>Gilt ab</translation>
    </message>
    <message>
        <source>Wage tax</source>
        <translation>Lohnsteuer</translation>
    </message>
    <message>
        <source>Taxed</source>
        <translation>Besteuerung</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>As the ELStAM say. The features below belong to it.</source>
        <translation>Wie es in den Lohnsteuermerkmalen (ELStAM) steht. Die Felder darunter gehören dazu.</translation>
    </message>
    <message>
        <source>Tax class</source>
        <translation>Steuerklasse</translation>
    </message>
    <message>
        <source>Only in class 4, such as 0.952.</source>
        <translation>Nur in Klasse 4, etwa 0,952.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Faktor</translation>
    </message>
    <message>
        <source>Child allowances</source>
        <translation>Kinderfreibeträge</translation>
    </message>
    <message>
        <source>Church tax</source>
        <translation>Kirchensteuer</translation>
    </message>
    <message>
        <source>Tax allowance a month</source>
        <translation>Freibetrag im Monat</translation>
    </message>
    <message>
        <source>Addition a month</source>
        <translation>Hinzurechnung im Monat</translation>
    </message>
    <message>
        <source>Health insurance</source>
        <translation>Krankenversicherung</translation>
    </message>
    <message>
        <source>Insured</source>
        <translation>Versichert</translation>
    </message>
    <message>
        <source>In a Minijob too: the person&apos;s own fund.</source>
        <translation>Auch im Minijob: die eigene Kasse der Person.</translation>
    </message>
    <message>
        <source>Health fund</source>
        <translation>Krankenkasse</translation>
    </message>
    <message>
        <source>Employer number (Betriebsnummer) of the fund</source>
        <translation>Betriebsnummer der Krankenkasse</translation>
    </message>
    <message>
        <source>Zusatzbeitrag in percent</source>
        <translation>Zusatzbeitrag in Prozent</translation>
    </message>
    <message>
        <source>U1 in percent</source>
        <translation>Umlage U1 in Prozent</translation>
    </message>
    <message>
        <source>U1 gives back percent</source>
        <translation>U1 erstattet in Prozent</translation>
    </message>
    <message>
        <source>U2 in percent</source>
        <translation>Umlage U2 in Prozent</translation>
    </message>
    <message>
        <source>Private basic premium a month</source>
        <translation>Privater Basisbeitrag im Monat</translation>
    </message>
    <message>
        <source>Subsidy to it a month</source>
        <translation>Zuschuss dazu im Monat</translation>
    </message>
    <message>
        <source>Pension insurance</source>
        <translation>Rentenversicherung</translation>
    </message>
    <message>
        <source>Special case</source>
        <translation>Besonderheit</translation>
    </message>
    <message>
        <source>Only in a Minijob, by written request (§ 6 Abs. 1b SGB VI).</source>
        <translation>Nur im Minijob, mit schriftlichem Antrag (§ 6 Abs. 1b SGB VI).</translation>
    </message>
    <message>
        <source>Exempt from pension insurance</source>
        <translation>Von der Rentenversicherung befreit</translation>
    </message>
    <message>
        <source>Request received on</source>
        <translation>Antrag eingegangen am</translation>
    </message>
    <message>
        <source>Insured elsewhere</source>
        <translation>Anderswo rentenversichert</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Kinder</translation>
    </message>
    <message>
        <source>A proof of parenthood was shown (§ 55 Abs. 3 SGB XI).</source>
        <translation>Ein Nachweis, etwa die Geburtsurkunde, lag vor (§ 55 Abs. 3 SGB XI).</translation>
    </message>
    <message>
        <source>Parent</source>
        <translation>Elternteil</translation>
    </message>
    <message>
        <source>Raises the days for a sick child.</source>
        <translation>Dann gibt es mehr Tage für ein krankes Kind.</translation>
    </message>
    <message>
        <source>Single parent</source>
        <translation>Allein erziehend</translation>
    </message>
    <message>
        <source>Children under 25</source>
        <translation>Kinder unter 25</translation>
    </message>
    <message>
        <source>Child</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Add a child</source>
        <translation>Kind hinzufügen</translation>
    </message>
    <message>
        <source>Born on</source>
        <translation>Geboren am</translation>
    </message>
    <message>
        <source>Proof counts from</source>
        <translation>Nachweis zählt ab</translation>
    </message>
</context>
<context>
    <name>DocumentDialog</name>
    <message>
        <source>Document: {name}</source>
        <translation>Unterlage: {name}</translation>
    </message>
    <message>
        <source>&amp;Save file…</source>
        <translation>&amp;Datei speichern…</translation>
    </message>
</context>
<context>
    <name>DocumentForm</name>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Ausgestellt am</translation>
    </message>
    <message>
        <source>Empty: it does not expire.</source>
        <translation>Leer: Sie läuft nicht ab.</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gilt bis</translation>
    </message>
    <message>
        <source>Remind so many days before</source>
        <translation>So viele Tage vorher erinnern</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Put a file in…</source>
        <translation>Datei aufnehmen…</translation>
    </message>
    <message>
        <source>No file yet. A PDF or a picture can be put in.</source>
        <translation>Noch keine Datei. Sie können ein PDF oder ein Bild aufnehmen.</translation>
    </message>
    <message>
        <source>PDF or picture (*.pdf *.png *.jpg *.jpeg)</source>
        <translation>PDF oder Bild (*.pdf *.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Unterlage</translation>
    </message>
    <message>
        <source>File: {name}</source>
        <translation>Datei: {name}</translation>
    </message>
</context>
<context>
    <name>DocumentsPart</name>
    <message>
        <source>Documents</source>
        <translation>Unterlagen</translation>
    </message>
    <message>
        <source>Here stand certificates and permits. The program reminds you in time.</source>
        <translation>Hier stehen Zeugnisse und Bescheinigungen. Das Programm erinnert Sie rechtzeitig.</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>Ausgestellt am</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gilt bis</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>New document…</source>
        <translation>Neue Unterlage…</translation>
    </message>
    <message>
        <source>Change document…</source>
        <translation>Unterlage ändern…</translation>
    </message>
    <message>
        <source>Show file…</source>
        <translation>Datei zeigen…</translation>
    </message>
    <message>
        <source>Remove document…</source>
        <translation>Unterlage löschen…</translation>
    </message>
    <message>
        <source>There is no file of this document.</source>
        <translation>Zu dieser Unterlage gibt es keine Datei. Nehmen Sie sie über „Unterlage ändern“ auf.</translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation>Unterlage speichern</translation>
    </message>
    <message>
        <source>Remove “{title}” from the file? You can undo it.</source>
        <translation>„{title}“ aus der Akte löschen? Sie können es zurücknehmen.</translation>
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
        <source>Document</source>
        <translation>Unterlage</translation>
    </message>
    <message>
        <source>{day}, expired</source>
        <translation>{day}, abgelaufen</translation>
    </message>
</context>
<context>
    <name>EmployerForm</name>
    <message>
        <source>Tax office (Finanzamt)</source>
        <translation>Finanzamt</translation>
    </message>
    <message>
        <source>Eight figures, from the service of the Bundesagentur.</source>
        <translation>Acht Ziffern, vom Betriebsnummern-Service der Bundesagentur.</translation>
    </message>
    <message>
        <source>Employer number (Betriebsnummer)</source>
        <translation>Betriebsnummer</translation>
    </message>
    <message>
        <source>Tax number as employer</source>
        <translation>Steuernummer als Arbeitgeber</translation>
    </message>
    <message>
        <source>The Unfallkasse of your Land.</source>
        <translation>Die Unfallkasse Ihres Landes.</translation>
    </message>
    <message>
        <source>Accident insurer</source>
        <translation>Unfallversicherung</translation>
    </message>
    <message>
        <source>Your number there</source>
        <translation>Ihre Nummer dort</translation>
    </message>
    <message>
        <source>Its contribution</source>
        <translation>Beitrag dorthin</translation>
    </message>
    <message>
        <source>Amount a head and year</source>
        <translation>Betrag je Kopf und Jahr</translation>
    </message>
    <message>
        <source>Percent of pay</source>
        <translation>Prozent vom Lohn</translation>
    </message>
    <message>
        <source>A household pays no insolvency levy (§ 358 SGB III).</source>
        <translation>Ein Haushalt zahlt keine Insolvenzgeldumlage (§ 358 SGB III).</translation>
    </message>
    <message>
        <source>Private household</source>
        <translation>Privathaushalt</translation>
    </message>
    <message>
        <source>not in Berlin, or not known</source>
        <translation>nicht in Berlin, oder nicht bekannt</translation>
    </message>
    <message>
        <source>In the former east of Berlin</source>
        <translation>Im früheren Osten von Berlin</translation>
    </message>
    <message>
        <source>Empty: your address.</source>
        <translation>Leer: Ihre Anschrift.</translation>
    </message>
    <message>
        <source>Place of work</source>
        <translation>Arbeitsort</translation>
    </message>
</context>
<context>
    <name>EmployerPart</name>
    <message>
        <source>You as employer</source>
        <translation>Sie als Arbeitgeber</translation>
    </message>
    <message>
        <source>Here stand the numbers that an employer needs, such as the employer number (Betriebsnummer).</source>
        <translation>Hier stehen die Nummern, die ein Arbeitgeber braucht, etwa die Betriebsnummer.</translation>
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
        <source>Change employer&apos;s details…</source>
        <translation>Angaben als Arbeitgeber ändern…</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Gesetz</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Step done or open…</source>
        <translation>Schritt erledigt oder offen…</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) is/are open.</source>
        <translation>
            <numerusform>%n Schritt ist offen.</numerusform>
            <numerusform>%n Schritte sind offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>All is done.</source>
        <translation>Alles ist erledigt.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them is/are late.</source>
        <translation>
            <numerusform>%n davon ist zu spät.</numerusform>
            <numerusform>%n davon sind zu spät.</numerusform>
        </translation>
    </message>
    <message>
        <source>First step</source>
        <translation>Erster Schritt</translation>
    </message>
    <message>
        <source>✓ done {day}</source>
        <translation>✓ erledigt {day}</translation>
    </message>
    <message>
        <source>✓ done, as the data show</source>
        <translation>✓ erledigt, nach den Angaben</translation>
    </message>
    <message>
        <source>▲ late</source>
        <translation>▲ zu spät</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Employer number (Betriebsnummer)</source>
        <translation>Betriebsnummer</translation>
    </message>
    <message>
        <source>Tax number as employer</source>
        <translation>Steuernummer als Arbeitgeber</translation>
    </message>
    <message>
        <source>Tax office (Finanzamt)</source>
        <translation>Finanzamt</translation>
    </message>
    <message>
        <source>Accident insurer</source>
        <translation>Unfallversicherung</translation>
    </message>
    <message>
        <source>Your number there</source>
        <translation>Ihre Nummer dort</translation>
    </message>
    <message>
        <source>Its contribution</source>
        <translation>Beitrag dorthin</translation>
    </message>
    <message>
        <source>Private household</source>
        <translation>Privathaushalt</translation>
    </message>
    <message>
        <source>Place of work</source>
        <translation>Arbeitsort</translation>
    </message>
</context>
<context>
    <name>EndingDialog</name>
    <message>
        <source>End of employment: {name}</source>
        <translation>Ende der Beschäftigung: {name}</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>please choose</source>
        <translation>bitte wählen</translation>
    </message>
    <message>
        <source>Ends by</source>
        <translation>Endet durch</translation>
    </message>
    <message>
        <source>Every notice needs paper and a signature (§ 623 BGB).</source>
        <translation>Jede Kündigung braucht Papier und Unterschrift (§ 623 BGB).</translation>
    </message>
    <message>
        <source>Notice received on</source>
        <translation>Kündigung zugegangen am</translation>
    </message>
    <message>
        <source>What is still owed</source>
        <translation>Was noch zu tun ist</translation>
    </message>
    <message>
        <source>How leave is counted…</source>
        <translation>So wird der Urlaub gezählt…</translation>
    </message>
    <message>
        <source>Papers and reports</source>
        <translation>Papiere und Meldungen</translation>
    </message>
    <message>
        <source>Paper or report</source>
        <translation>Papier oder Meldung</translation>
    </message>
    <message>
        <source>Due by</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Gesetz</translation>
    </message>
    <message>
        <source>&amp;Save the end</source>
        <translation>&amp;Ende speichern</translation>
    </message>
    <message>
        <source>Please enter the last day.</source>
        <translation>Bitte tragen Sie den letzten Tag ein.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Urlaub</translation>
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
    <message>
        <source>Last day: {day}.</source>
        <translation>Letzter Tag: {day}.</translation>
    </message>
    <message>
        <source>Days of leave to pay out: {days} (§ 7 Abs. 4 BUrlG).</source>
        <translation>Urlaubstage, die Sie auszahlen: {days} (§ 7 Abs. 4 BUrlG).</translation>
    </message>
    <message>
        <source>No leave is left to pay out.</source>
        <translation>Es ist kein Urlaub auszuzahlen.</translation>
    </message>
    <message>
        <source>On the hours account: {hours} hours.</source>
        <translation>Auf dem Stundenkonto: {hours} Stunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n shift(s) after it need(s) somebody else.</source>
        <translation>
            <numerusform>%n Dienst danach braucht jemand anderen.</numerusform>
            <numerusform>%n Dienste danach brauchen jemand anderen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsurancePart</name>
    <message>
        <source>Tax and insurance</source>
        <translation>Steuer und Versicherung</translation>
    </message>
    <message>
        <source>Here stand tax class and health fund, each from its day on.</source>
        <translation>Hier stehen Steuerklasse und Krankenkasse, jeweils ab ihrem Tag.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>Taxed</source>
        <translation>Besteuerung</translation>
    </message>
    <message>
        <source>Tax class</source>
        <translation>Steuerklasse</translation>
    </message>
    <message>
        <source>Health fund</source>
        <translation>Krankenkasse</translation>
    </message>
    <message>
        <source>Zusatzbeitrag %</source>
        <translation>Zusatzbeitrag %</translation>
    </message>
    <message>
        <source>Exempt from pension</source>
        <translation>Rente befreit</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>Kinder</translation>
    </message>
    <message>
        <source>New details from a day…</source>
        <translation>Ab einem Tag neu…</translation>
    </message>
    <message>
        <source>Change these details…</source>
        <translation>Angaben ändern…</translation>
    </message>
    <message>
        <source>Remove these details…</source>
        <translation>Angaben löschen…</translation>
    </message>
    <message>
        <source>Jobs with other employers</source>
        <translation>Weitere Beschäftigungen</translation>
    </message>
    <message>
        <source>Here stands what else the person works, as the questionnaire says.</source>
        <translation>Hier steht, wo die Person sonst noch arbeitet, wie im Fragebogen angegeben.</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Arbeitgeber</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Regular pay</source>
        <translation>Regelmäßiger Lohn</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>Stunden in der Woche</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>New job…</source>
        <translation>Neue Beschäftigung…</translation>
    </message>
    <message>
        <source>Change job…</source>
        <translation>Beschäftigung ändern…</translation>
    </message>
    <message>
        <source>Remove job…</source>
        <translation>Beschäftigung löschen…</translation>
    </message>
    <message>
        <source>Remove the details from {day}? You can undo it.</source>
        <translation>Die Angaben ab {day} löschen? Sie können es zurücknehmen.</translation>
    </message>
    <message>
        <source>Remove the job with {employer}? You can undo it.</source>
        <translation>Die Beschäftigung bei {employer} löschen? Sie können es zurücknehmen.</translation>
    </message>
    <message>
        <source>Job with another employer</source>
        <translation>Beschäftigung bei einem anderen Arbeitgeber</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
</context>
<context>
    <name>JobForm</name>
    <message>
        <source>Employer</source>
        <translation>Arbeitgeber</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>With certain one-off pay, as the person says.</source>
        <translation>Mit sicheren Einmalzahlungen, nach Angabe der Person.</translation>
    </message>
    <message>
        <source>Regular pay a month</source>
        <translation>Regelmäßiger Lohn im Monat</translation>
    </message>
    <message>
        <source>The limits of working time count all jobs together.</source>
        <translation>Für die Höchstarbeitszeit zählen alle Beschäftigungen zusammen.</translation>
    </message>
    <message>
        <source>Hours a week</source>
        <translation>Stunden in der Woche</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
</context>
<context>
    <name>LetterDialog</name>
    <message>
        <source>Letter to {name}</source>
        <translation>Schreiben an {name}</translation>
    </message>
    <message>
        <source>with judgement (qualified)</source>
        <translation>mit Beurteilung (qualifiziert)</translation>
    </message>
    <message>
        <source>only what and how long (simple)</source>
        <translation>nur was und wie lange (einfach)</translation>
    </message>
    <message>
        <source>&amp;Which letter</source>
        <translation>&amp;Welches Schreiben</translation>
    </message>
    <message>
        <source>Only for a reference (Zeugnis, § 109 GewO).</source>
        <translation>Nur für ein Zeugnis (§ 109 GewO).</translation>
    </message>
    <message>
        <source>Ki&amp;nd of reference</source>
        <translation>A&amp;rt des Zeugnisses</translation>
    </message>
    <message>
        <source>&amp;Date of the letter</source>
        <translation>&amp;Datum des Schreibens</translation>
    </message>
    <message>
        <source>Text of the letter</source>
        <translation>Text des Schreibens</translation>
    </message>
    <message>
        <source>What is missing stands in square brackets. Please fill it in by hand.</source>
        <translation>Was fehlt, steht in eckigen Klammern. Bitte füllen Sie es selbst aus.</translation>
    </message>
    <message>
        <source>&amp;Text of the letter</source>
        <translation>&amp;Text des Schreibens</translation>
    </message>
    <message>
        <source>&amp;Pages…</source>
        <translation>Seiten &amp;ansehen…</translation>
    </message>
    <message>
        <source>Sa&amp;ve as PDF…</source>
        <translation>Als &amp;PDF speichern…</translation>
    </message>
    <message>
        <source>&amp;Keep in the file</source>
        <translation>In die A&amp;kte legen</translation>
    </message>
    <message>
        <source>Write the letter anew? Your changes of the text are then lost.</source>
        <translation>Das Schreiben neu ausfüllen? Ihre Änderungen am Text gehen dann verloren.</translation>
    </message>
    <message>
        <source>Write &amp;anew</source>
        <translation>&amp;Neu ausfüllen</translation>
    </message>
    <message>
        <source>&amp;Keep my text</source>
        <translation>Meinen Text &amp;behalten</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>Schreiben speichern</translation>
    </message>
    <message>
        <source>Discard the letter? Your changes of the text are then lost.</source>
        <translation>Das Schreiben verwerfen? Ihre Änderungen am Text gehen dann verloren.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Saved: {name}.</source>
        <translation>Gespeichert: {name}.</translation>
    </message>
</context>
<context>
    <name>LettersPart</name>
    <message>
        <source>Letters</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Here stand the letters you kept. “New letter” writes one from the data.</source>
        <translation>Hier stehen die abgelegten Schreiben. „Neues Schreiben“ füllt eines aus Ihren Angaben aus.</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Vom</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Leave of</source>
        <translation>Urlaub des Jahres</translation>
    </message>
    <message>
        <source>Days of leave</source>
        <translation>Urlaubstage</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Empfangen am</translation>
    </message>
    <message>
        <source>New letter…</source>
        <translation>Neues Schreiben…</translation>
    </message>
    <message>
        <source>Show letter…</source>
        <translation>Schreiben zeigen…</translation>
    </message>
    <message>
        <source>Save letter as PDF…</source>
        <translation>Schreiben als PDF speichern…</translation>
    </message>
    <message>
        <source>Received on…</source>
        <translation>Empfang eintragen…</translation>
    </message>
    <message>
        <source>Change templates…</source>
        <translation>Vorlagen ändern…</translation>
    </message>
    <message>
        <source>The day on which the person confirmed it.</source>
        <translation>Der Tag, an dem die Person den Empfang bestätigt hat.</translation>
    </message>
    <message>
        <source>Saved: {name}.</source>
        <translation>Gespeichert: {name}.</translation>
    </message>
</context>
<context>
    <name>OnePersonPart</name>
    <message>
        <source>To look at</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Nothing has to be looked at.</source>
        <translation>Es gibt nichts zu prüfen.</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Enter leads to where it is settled.</source>
        <translation>Eingabe führt dorthin, wo Sie es erledigen.</translation>
    </message>
    <message>
        <source>Settle the hint…</source>
        <translation>Hinweis erledigen…</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>Was bekannt ist</translation>
    </message>
    <message>
        <source>Nothing is entered yet.</source>
        <translation>Noch ist nichts eingetragen.</translation>
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
        <source>Change person…</source>
        <translation>Person ändern…</translation>
    </message>
    <message>
        <source>How leave is counted…</source>
        <translation>So wird der Urlaub gezählt…</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Urlaub</translation>
    </message>
    <message>
        <source>Enter the contract…</source>
        <translation>Vertrag eingeben…</translation>
    </message>
    <message>
        <source>Enter tax and insurance…</source>
        <translation>Steuer und Versicherung eingeben…</translation>
    </message>
    <message>
        <source>Enter your numbers as employer…</source>
        <translation>Ihre Nummern als Arbeitgeber eingeben…</translation>
    </message>
    <message>
        <source>It comes next: pay, hours and leave follow from it.</source>
        <translation>Der Vertrag kommt als Nächstes: Lohn, Stunden und Urlaub folgen aus ihm.</translation>
    </message>
    <message>
        <source>Next come tax and insurance. The first payroll needs them; the rest can wait.</source>
        <translation>Als Nächstes kommen Steuer und Versicherung. Die erste Lohnabrechnung braucht sie; alles andere hat Zeit.</translation>
    </message>
    <message>
        <source>Next come your own numbers as employer and the first steps, such as the employer number (Betriebsnummer).</source>
        <translation>Als Nächstes kommen Ihre eigenen Nummern als Arbeitgeber und die ersten Schritte, etwa die Betriebsnummer.</translation>
    </message>
    <message>
        <source>Please enter a person first, on the part “People”.</source>
        <translation>Bitte tragen Sie zuerst eine Person ein, im Teil „Personen“.</translation>
    </message>
    <message>
        <source>{name} has no contract yet.</source>
        <translation>{name} hat noch keinen Vertrag.</translation>
    </message>
    <message>
        <source>{name} was employed until {day}.</source>
        <translation>{name} war bis {day} beschäftigt.</translation>
    </message>
    <message>
        <source>{name} begins on {day}.</source>
        <translation>{name} beginnt am {day}.</translation>
    </message>
    <message>
        <source>{name} is employed since {day}.</source>
        <translation>{name} ist seit {day} beschäftigt.</translation>
    </message>
    <message>
        <source>{name} is employed since {day}. Days of leave left: {leave}.</source>
        <translation>{name} ist seit {day} beschäftigt. Urlaubstage, die noch frei sind: {leave}.</translation>
    </message>
    <message>
        <source>✕ wrong</source>
        <translation>✕ falsch</translation>
    </message>
    <message>
        <source>▲ check</source>
        <translation>▲ prüfen</translation>
    </message>
    <message>
        <source>● hint</source>
        <translation>● Hinweis</translation>
    </message>
    <message>
        <source>“{title}” was valid until {day}. Please ask for a new one.</source>
        <translation>„{title}“ galt bis {day}. Bitte lassen Sie sich etwas Neues geben.</translation>
    </message>
    <message>
        <source>“{title}” is valid until {day}. Please ask for a new one in time.</source>
        <translation>„{title}“ gilt bis {day}. Bitte bitten Sie rechtzeitig um etwas Neues.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzer Name</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>Beschäftigung</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation>Im Notfall</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Tax number (Steuer-IdNr.)</source>
        <translation>Steuer-Identifikationsnummer</translation>
    </message>
    <message>
        <source>Pension insurance number</source>
        <translation>Versicherungsnummer der Rente</translation>
    </message>
    <message>
        <source>IBAN for the wage</source>
        <translation>IBAN für den Lohn</translation>
    </message>
    <message>
        <source>Account holder</source>
        <translation>Kontoinhaber</translation>
    </message>
    <message>
        <source>Severely disabled</source>
        <translation>Schwerbehindert</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>PeoplePart</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Here stand the people whom you employ. “New person” begins.</source>
        <translation>Hier stehen die Menschen, die Sie beschäftigen. Beginnen Sie mit „Neue Person“.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Lohn</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Urlaub</translation>
    </message>
    <message>
        <source>Document until</source>
        <translation>Unterlage bis</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Enter opens the person, N or Insert enters a new one.</source>
        <translation>Eingabe öffnet die Person, N oder Einfg trägt eine neue ein.</translation>
    </message>
    <message>
        <source>Show former ones too</source>
        <translation>Frühere auch zeigen</translation>
    </message>
    <message>
        <source>Open person</source>
        <translation>Person öffnen</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Neue Person</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Only this and the short name must be filled in. All else can wait until the first payroll.</source>
        <translation>Nur dieses Feld und der kurze Name müssen ausgefüllt sein. Alles andere hat bis zur ersten Lohnabrechnung Zeit.</translation>
    </message>
    <message>
        <source>Short and your own, such as anna. It stands in lists.</source>
        <translation>Kurz und selbst gewählt, etwa anna. Er steht in Listen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzer Name</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Street and number</source>
        <translation>Straße und Hausnummer</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>In an emergency</source>
        <translation>Im Notfall</translation>
    </message>
    <message>
        <source>Whom to call</source>
        <translation>Wen anrufen</translation>
    </message>
    <message>
        <source>Their telephone</source>
        <translation>Telefon im Notfall</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>The law protects minors, and pensions depend on it.</source>
        <translation>Das Gesetz schützt Minderjährige, und die Rente hängt davon ab.</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Eleven figures. The check digit is checked.</source>
        <translation>Elf Ziffern. Die Prüfziffer wird geprüft.</translation>
    </message>
    <message>
        <source>Tax number (Steuer-IdNr.)</source>
        <translation>Steuer-Identifikationsnummer</translation>
    </message>
    <message>
        <source>Twelve signs, such as 65 180539 W 001. The check digit is checked.</source>
        <translation>Zwölf Zeichen, etwa 65 180539 W 001. Die Prüfziffer wird geprüft.</translation>
    </message>
    <message>
        <source>Pension insurance number</source>
        <translation>Versicherungsnummer der Rente</translation>
    </message>
    <message>
        <source>IBAN for the wage</source>
        <translation>IBAN für den Lohn</translation>
    </message>
    <message>
        <source>Empty: the person herself.</source>
        <translation>Leer: die Person selbst.</translation>
    </message>
    <message>
        <source>Account holder</source>
        <translation>Kontoinhaber</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>Weiteres</translation>
    </message>
    <message>
        <source>Only for the extra leave (§ 208 SGB IX).</source>
        <translation>Nur für den Zusatzurlaub (§ 208 SGB IX).</translation>
    </message>
    <message>
        <source>Severely disabled from</source>
        <translation>Schwerbehindert ab</translation>
    </message>
    <message>
        <source>Severely disabled until</source>
        <translation>Schwerbehindert bis</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>PersonPart</name>
    <message>
        <source>Please enter a person first, on the part “People”.</source>
        <translation>Bitte tragen Sie zuerst eine Person ein, im Teil „Personen“.</translation>
    </message>
</context>
<context>
    <name>RetentionPart</name>
    <message>
        <source>This program advises ten years. Your agreement may say otherwise.</source>
        <translation>Dieses Programm rät zu zehn Jahren. Ihre Vereinbarung kann anderes sagen.</translation>
    </message>
    <message>
        <source>Keep proofs of the budget for so many years</source>
        <translation>Belege des Budgets so viele Jahre behalten</translation>
    </message>
    <message>
        <source>An audit that covered the whole employment. Empty: not known.</source>
        <translation>Eine Prüfung, die die ganze Beschäftigung umfasst. Leer: nicht bekannt.</translation>
    </message>
    <message>
        <source>Last audit by pension insurance (Betriebsprüfung)</source>
        <translation>Letzte Betriebsprüfung der Rentenversicherung</translation>
    </message>
    <message>
        <source>Former assistants</source>
        <translation>Frühere Assistenzpersonen</translation>
    </message>
    <message>
        <source>Nobody has left yet. Here stands later whose data can be deleted.</source>
        <translation>Noch ist niemand gegangen. Hier steht später, wessen Angaben gelöscht werden können.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Can be deleted from</source>
        <translation>Löschbar ab</translation>
    </message>
    <message>
        <source>Kept longest</source>
        <translation>Am längsten nötig</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Why until then…</source>
        <translation>Warum bis dann…</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Endgültig löschen…</translation>
    </message>
    <message numerus="yes">
        <source>The data of %n person(s) can be deleted now.</source>
        <translation>
            <numerusform>Die Angaben von %n Person können jetzt gelöscht werden.</numerusform>
            <numerusform>Die Angaben von %n Personen können jetzt gelöscht werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing can be deleted now.</source>
        <translation>Zurzeit kann nichts gelöscht werden.</translation>
    </message>
    <message>
        <source>Delete all personal data of {name}? This cannot be undone. Data, documents and letters go, in the history too. Bookings, receipts and hours stay, without the name in the roster. Backups that you made before still hold the data.</source>
        <translation>Alle persönlichen Angaben von {name} löschen? Das lässt sich nicht zurücknehmen. Angaben, Unterlagen und Schreiben verschwinden, auch im Verlauf. Buchungen, Belege und Stunden bleiben, im Dienstplan ohne den Namen. Frühere Sicherungen enthalten die Angaben noch.</translation>
    </message>
    <message>
        <source>&amp;Delete for good</source>
        <translation>Endgültig &amp;löschen</translation>
    </message>
    <message>
        <source>&amp;Keep the data</source>
        <translation>Angaben &amp;behalten</translation>
    </message>
    <message>
        <source>can be deleted</source>
        <translation>kann gelöscht werden</translation>
    </message>
    <message>
        <source>must be kept</source>
        <translation>wird noch gebraucht</translation>
    </message>
</context>
<context>
    <name>SkillsPart</name>
    <message>
        <source>Yes: the person does it. No: a veto, the roster warns. No answer: not known yet.</source>
        <translation>Ja: Die Person macht es. Nein: ein Veto, der Dienstplan warnt. Keine Antwort: noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Skills and vetoes</source>
        <translation>Fähigkeiten und Vetos</translation>
    </message>
    <message>
        <source>Here stands what not everybody does, such as driving the car.</source>
        <translation>Hier steht, was nicht alle machen, etwa das Auto fahren.</translation>
    </message>
    <message>
        <source>Skill</source>
        <translation>Fähigkeit</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Change answer…</source>
        <translation>Antwort ändern…</translation>
    </message>
    <message>
        <source>New skill…</source>
        <translation>Neue Fähigkeit…</translation>
    </message>
    <message>
        <source>Change skill…</source>
        <translation>Fähigkeit ändern…</translation>
    </message>
    <message>
        <source>Remove skill…</source>
        <translation>Fähigkeit löschen…</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Remove the skill “{name}”? You can undo it.</source>
        <translation>Die Fähigkeit „{name}“ löschen? Sie können es zurücknehmen.</translation>
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
        <source>What is meant</source>
        <translation>Was gemeint ist</translation>
    </message>
    <message>
        <source>Short and your own, such as car.</source>
        <translation>Kurz und selbst gewählt, etwa auto.</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzer Name</translation>
    </message>
</context>
<context>
    <name>StepForm</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>Erledigt am</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>TeamPage</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Contracts</source>
        <translation>Verträge</translation>
    </message>
    <message>
        <source>Tax, insurance</source>
        <translation>Steuer, Kasse</translation>
    </message>
    <message>
        <source>Skills</source>
        <translation>Fähigkeiten</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Unterlagen</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Employer</source>
        <translation>Arbeitgeber</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Abo&amp;ut whom</source>
        <translation>&amp;Um wen es geht</translation>
    </message>
    <message>
        <source>Parts of the team</source>
        <translation>Teile des Teams</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Person in the team</source>
        <translation>Person im Team</translation>
    </message>
    <message>
        <source>&amp;New person…</source>
        <translation>&amp;Neue Person…</translation>
    </message>
    <message>
        <source>Raise &amp;wages…</source>
        <translation>&amp;Löhne erhöhen…</translation>
    </message>
    <message>
        <source>New &amp;letter…</source>
        <translation>Neues S&amp;chreiben…</translation>
    </message>
    <message>
        <source>Change person…</source>
        <translation>Person ändern…</translation>
    </message>
    <message>
        <source>New contract…</source>
        <translation>Neuer Vertrag…</translation>
    </message>
    <message>
        <source>Change contract…</source>
        <translation>Vertrag ändern…</translation>
    </message>
    <message>
        <source>New terms from a day…</source>
        <translation>Ab einem Tag neu vereinbaren…</translation>
    </message>
    <message>
        <source>End of employment…</source>
        <translation>Ende der Beschäftigung…</translation>
    </message>
    <message>
        <source>New details of tax and insurance…</source>
        <translation>Neue Angaben zu Steuer und Versicherung…</translation>
    </message>
    <message>
        <source>New job with another employer…</source>
        <translation>Neue Beschäftigung bei einem anderen Arbeitgeber…</translation>
    </message>
    <message>
        <source>New skill…</source>
        <translation>Neue Fähigkeit…</translation>
    </message>
    <message>
        <source>New document…</source>
        <translation>Neue Unterlage…</translation>
    </message>
    <message>
        <source>Change templates of letters…</source>
        <translation>Vorlagen der Schreiben ändern…</translation>
    </message>
    <message>
        <source>Change employer&apos;s details…</source>
        <translation>Angaben als Arbeitgeber ändern…</translation>
    </message>
    <message>
        <source>First steps of an employer</source>
        <translation>Erste Schritte als Arbeitgeber</translation>
    </message>
    <message>
        <source>Whose data can be deleted</source>
        <translation>Wessen Angaben löschbar sind</translation>
    </message>
    <message>
        <source>There is nobody in the team yet. “New person” begins.</source>
        <translation>Noch ist niemand im Team. Beginnen Sie mit „Neue Person“.</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) stand(s) in the file.</source>
        <translation>
            <numerusform>%n Person steht in der Akte.</numerusform>
            <numerusform>%n Personen stehen in der Akte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) belong(s) to the team.</source>
        <translation>
            <numerusform>%n Person gehört zum Team.</numerusform>
            <numerusform>%n Personen gehören zum Team.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) should be looked at.</source>
        <translation>
            <numerusform>%n Hinweis ist zu prüfen.</numerusform>
            <numerusform>%n Hinweise sind zu prüfen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TeamWords</name>
    <message>
        <source>{amount} a month</source>
        <translation>{amount} im Monat</translation>
    </message>
    <message>
        <source>{amount} an hour</source>
        <translation>{amount} je Stunde</translation>
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
        <source>{first} to
{last}</source>
        <translation>{first} bis
{last}</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>Templates of letters</source>
        <translation>Vorlagen der Schreiben</translation>
    </message>
    <message>
        <source>Places in curly brackets are filled from the data. # begins a heading.</source>
        <translation>Stellen in geschweiften Klammern werden aus Ihren Angaben gefüllt. Mit # beginnt eine Überschrift.</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>Text der Vorlage</translation>
    </message>
    <message>
        <source>&amp;Text of the template</source>
        <translation>&amp;Text der Vorlage</translation>
    </message>
    <message>
        <source>&amp;Letter</source>
        <translation>&amp;Welches Schreiben</translation>
    </message>
    <message>
        <source>&amp;Back to the program&apos;s text</source>
        <translation>&amp;Zurück zum Text des Programms</translation>
    </message>
    <message>
        <source>&amp;Save template</source>
        <translation>&amp;Vorlage speichern</translation>
    </message>
    <message>
        <source>The template is saved.</source>
        <translation>Die Vorlage ist gespeichert.</translation>
    </message>
    <message>
        <source>Discard your changes of the template?</source>
        <translation>Ihre Änderungen an der Vorlage verwerfen?</translation>
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
    <name>VersionForm</name>
    <message>
        <source>Holds from</source>
        <translation>Gilt ab</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Lohn</translation>
    </message>
    <message>
        <source>Employment</source>
        <translation>Beschäftigung</translation>
    </message>
    <message>
        <source>In euros, up to four decimals. Empty where a salary is agreed.</source>
        <translation>In Euro, bis zu vier Stellen nach dem Komma. Leer, wenn ein Monatslohn vereinbart ist.</translation>
    </message>
    <message>
        <source>Wage an hour</source>
        <translation>Lohn je Stunde</translation>
    </message>
    <message>
        <source>Salary a month</source>
        <translation>Monatslohn</translation>
    </message>
    <message>
        <source>Instead of a wage.</source>
        <translation>Statt eines Stundenlohns.</translation>
    </message>
    <message>
        <source>Hours a week for which the salary is paid.</source>
        <translation>Stunden in der Woche, für die der Monatslohn gilt.</translation>
    </message>
    <message>
        <source>Hours of the salary</source>
        <translation>Stunden des Monatslohns</translation>
    </message>
    <message>
        <source>not agreed</source>
        <translation>nicht vereinbart</translation>
    </message>
    <message>
        <source>Salary of a part month</source>
        <translation>Monatslohn im angebrochenen Monat</translation>
    </message>
    <message>
        <source>Pay of other work</source>
        <translation>Lohn für andere Arbeit</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Counted in</source>
        <translation>Gerechnet in</translation>
    </message>
    <message>
        <source>With surcharges</source>
        <translation>Mit Zuschlägen</translation>
    </message>
    <message>
        <source>Percent of</source>
        <translation>Prozent</translation>
    </message>
    <message>
        <source>Surcharges</source>
        <translation>Zuschläge</translation>
    </message>
    <message>
        <source>Surcharge</source>
        <translation>Zuschlag</translation>
    </message>
    <message>
        <source>Add a surcharge</source>
        <translation>Zuschlag hinzufügen</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Other hours: from</source>
        <translation>Andere Zeit: von</translation>
    </message>
    <message>
        <source>Other hours: to</source>
        <translation>Andere Zeit: bis</translation>
    </message>
    <message>
        <source>Add other work</source>
        <translation>Andere Arbeit hinzufügen</translation>
    </message>
    <message>
        <source>By household cheque (Haushaltsscheck)</source>
        <translation>Mit Haushaltsscheck</translation>
    </message>
    <message>
        <source>Also until 4:00 after it</source>
        <translation>Auch bis 4 Uhr danach</translation>
    </message>
    <message>
        <source>Enter the tax-free rates</source>
        <translation>Steuerfreie Sätze eintragen</translation>
    </message>
    <message>
        <source>Where surcharges meet</source>
        <translation>Wenn Zuschläge zusammentreffen</translation>
    </message>
    <message>
        <source>Time and leave</source>
        <translation>Arbeitszeit und Urlaub</translation>
    </message>
    <message>
        <source>Working time is agreed</source>
        <translation>Arbeitszeit vereinbart</translation>
    </message>
    <message>
        <source>Agreed hours</source>
        <translation>Vereinbarte Stunden</translation>
    </message>
    <message>
        <source>Empty: irregular. Leave is then counted by the days of the year.</source>
        <translation>Leer: unregelmäßig. Der Urlaub wird dann nach den Tagen des Jahres gezählt.</translation>
    </message>
    <message>
        <source>Days a week</source>
        <translation>Tage in der Woche</translation>
    </message>
    <message>
        <source>Empty: what the law gives.</source>
        <translation>Leer: so viel, wie das Gesetz gibt.</translation>
    </message>
    <message>
        <source>Days of leave a year</source>
        <translation>Urlaubstage im Jahr</translation>
    </message>
    <message>
        <source>In the year of beginning or leaving, beyond the law&apos;s days.</source>
        <translation>Im Jahr des Beginns oder Endes, für Tage über das Gesetz hinaus.</translation>
    </message>
    <message>
        <source>By twelfths</source>
        <translation>Nach Zwölfteln</translation>
    </message>
    <message>
        <source>Empty: no limit agreed.</source>
        <translation>Leer: keine Grenze vereinbart.</translation>
    </message>
    <message>
        <source>Most hours on account</source>
        <translation>Grenze des Stundenkontos</translation>
    </message>
    <message>
        <source>The contract does not exclude § 616 BGB.</source>
        <translation>Der Vertrag schließt § 616 BGB nicht aus.</translation>
    </message>
    <message>
        <source>Pay goes on for a sick child</source>
        <translation>Lohn läuft weiter bei krankem Kind</translation>
    </message>
    <message>
        <source>Notice and long shifts</source>
        <translation>Kündigung und lange Dienste</translation>
    </message>
    <message>
        <source>Empty: what the law says.</source>
        <translation>Leer: wie im Gesetz.</translation>
    </message>
    <message>
        <source>Weeks of notice</source>
        <translation>Kündigungsfrist in Wochen</translation>
    </message>
    <message>
        <source>Notice to</source>
        <translation>Kündigung zum</translation>
    </message>
    <message>
        <source>What allows more than ten hours or less rest (§ 7 ArbZG).</source>
        <translation>Was mehr als zehn Stunden oder weniger Ruhe erlaubt (§ 7 ArbZG).</translation>
    </message>
    <message>
        <source>Basis of long shifts</source>
        <translation>Grundlage langer Dienste</translation>
    </message>
    <message>
        <source>Written consent to more than 48 hours a week (§ 7 Abs. 7 ArbZG).</source>
        <translation>Schriftliche Einwilligung in mehr als 48 Stunden in der Woche (§ 7 Abs. 7 ArbZG).</translation>
    </message>
    <message>
        <source>Consent of</source>
        <translation>Einwilligung vom</translation>
    </message>
    <message>
        <source>Consent ends</source>
        <translation>Einwilligung endet</translation>
    </message>
    <message>
        <source>Note on the terms</source>
        <translation>Notiz zur Vereinbarung</translation>
    </message>
    <message>
        <source>percent of the hourly wage</source>
        <translation>Prozent vom Stundenlohn</translation>
    </message>
    <message>
        <source>euros an hour</source>
        <translation>Euro je Stunde</translation>
    </message>
    <message>
        <source>euros a duty</source>
        <translation>Euro je Dienst</translation>
    </message>
    <message>
        <source>part of the salary</source>
        <translation>im Monatslohn enthalten</translation>
    </message>
    <message>
        <source>Please fill in the rate in each row.</source>
        <translation>Bitte tragen Sie in jeder Zeile den Satz ein.</translation>
    </message>
</context>
<context>
    <name>WageStepDialog</name>
    <message>
        <source>Raise wages</source>
        <translation>Löhne erhöhen</translation>
    </message>
    <message>
        <source>to the minimum wage of that day</source>
        <translation>auf den Mindestlohn dieses Tages</translation>
    </message>
    <message>
        <source>whole cents</source>
        <translation>ganze Cent</translation>
    </message>
    <message>
        <source>four decimals</source>
        <translation>vier Stellen nach dem Komma</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Ab</translation>
    </message>
    <message>
        <source>&amp;Raise</source>
        <translation>&amp;Erhöhung</translation>
    </message>
    <message>
        <source>&amp;How much</source>
        <translation>&amp;Wie viel</translation>
    </message>
    <message>
        <source>In euros or percent.</source>
        <translation>In Euro oder Prozent.</translation>
    </message>
    <message>
        <source>R&amp;ounded to</source>
        <translation>Ge&amp;rundet auf</translation>
    </message>
    <message>
        <source>Wages before and after</source>
        <translation>Löhne vorher und nachher</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Künftig</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>R&amp;aise these wages</source>
        <translation>&amp;Löhne erhöhen</translation>
    </message>
    <message>
        <source>Please enter the first day and how much.</source>
        <translation>Bitte tragen Sie den ersten Tag ein und wie viel.</translation>
    </message>
    <message>
        <source>Nobody is employed on that day.</source>
        <translation>An diesem Tag ist niemand beschäftigt.</translation>
    </message>
    <message>
        <source>Nobody&apos;s wage changes.</source>
        <translation>Kein Lohn ändert sich.</translation>
    </message>
    <message numerus="yes">
        <source>%n wage(s) change(s). One undo takes it all back.</source>
        <translation>
            <numerusform>%n Lohn ändert sich. Mit einem Schritt nehmen Sie es zurück.</numerusform>
            <numerusform>%n Löhne ändern sich. Mit einem Schritt nehmen Sie alles zurück.</numerusform>
        </translation>
    </message>
</context>
</TS>
