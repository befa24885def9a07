<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Switchboard</source>
        <translation>Über Switchboard</translation>
    </message>
    <message>
        <source>Switchboard {version}

An office's extensions, devices and presence.</source>
        <translation>Switchboard {version}

Nebenstellen, Geräte und Präsenz eines Büros.</translation>
    </message>
    <message>
        <source>Licences of what it is made of</source>
        <translation>Lizenzen seiner Bestandteile</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
    <message>
        <source>What is so on this computer and what is wrong, without any password.</source>
        <translation>Was auf diesem Rechner ist und was nicht stimmt, ohne jedes Passwort.</translation>
    </message>
    <message>
        <source>Copied: paste it where you ask for help.</source>
        <translation>Kopiert: Fügen Sie es ein, wo Sie um Hilfe bitten.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Es wird nachgesehen …</translation>
    </message>
    <message>
        <source>Python {python} with compiled parts, Qt {qt}</source>
        <translation>Python {python} mit kompilierten Teilen, Qt {qt}</translation>
    </message>
    <message>
        <source>Python {python}, Qt {qt}</source>
        <translation>Python {python}, Qt {qt}</translation>
    </message>
</context>
<context>
    <name>AlarmBell</name>
    <message>
        <source>The desktop shows it, and the window does.</source>
        <translation>Der Desktop zeigt es, und das Fenster auch.</translation>
    </message>
    <message>
        <source>This desktop shows no notifications: the window says it and asks for attention.</source>
        <translation>Dieser Desktop zeigt keine Benachrichtigungen: Das Fenster sagt es und bittet um Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>{what}: {who}</source>
        <comment>a notification</comment>
        <translation>{what}: {who}</translation>
    </message>
</context>
<context>
    <name>AlarmSettings</name>
    <message>
        <source>{names} and {count} more</source>
        <comment>people</comment>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>Available now</source>
        <translation>Jetzt erreichbar</translation>
    </message>
    <message>
        <source>The line is free</source>
        <translation>Die Leitung ist frei</translation>
    </message>
    <message>
        <source>Rings and nobody answers</source>
        <translation>Klingelt, und niemand nimmt ab</translation>
    </message>
    <message>
        <source>Should be back by now</source>
        <translation>Sollte zurück sein</translation>
    </message>
    <message>
        <source>The phone is gone</source>
        <translation>Das Telefon ist weg</translation>
    </message>
    <message>
        <source>New voicemail</source>
        <comment>a message that somebody left</comment>
        <translation>Neue Sprachnachricht</translation>
    </message>
</context>
<context>
    <name>AlarmsPage</name>
    <message>
        <source>&amp;A phone that rings for longer than</source>
        <translation>&amp;Ein Telefon klingelt länger als</translation>
    </message>
    <message>
        <source>&amp;Whoever should be back and is not</source>
        <translation>&amp;Wer zurück sein sollte und es nicht ist</translation>
    </message>
    <message>
        <source>A &amp;phone that cannot be reached any more</source>
        <translation>Ein &amp;Telefon ist nicht mehr erreichbar</translation>
    </message>
    <message>
        <source>New &amp;voicemail</source>
        <translation>Neue Sprachnachrich&amp;ten</translation>
    </message>
    <message>
        <source>&amp;Quiet from</source>
        <translation>&amp;Ruhe von</translation>
    </message>
    <message>
        <source>With a &amp;sound</source>
        <translation>Mit T&amp;on</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Go on serving them without a window</source>
        <translation>Sie ohne Fenster weiter bedienen</translation>
    </message>
    <message>
        <source>Stop serving them</source>
        <translation>Sie nicht mehr bedienen</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe von</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>Tell me of</source>
        <translation>Melden</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>&amp;When the window is closed while phones are served</source>
        <translation>&amp;Wird das Fenster geschlossen, während Telefone bedient werden</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Switchboard cannot start</source>
        <translation>Switchboard kann nicht starten</translation>
    </message>
    <message>
        <source>{error}

Start afresh? The old file is kept under another name.</source>
        <translation>{error}

Neu beginnen? Die alte Datei bleibt unter einem anderen Namen erhalten.</translation>
    </message>
    <message>
        <source>The office's data cannot be used</source>
        <translation>Die Daten des Büros sind nicht verwendbar</translation>
    </message>
    <message>
        <source>The demo office opens in a window of its own.</source>
        <translation>Das Demo-Büro öffnet sich in einem eigenen Fenster.</translation>
    </message>
    <message>
        <source>The demo office could not be opened. On a command line: {command}</source>
        <translation>Das Demo-Büro ließ sich nicht öffnen. Auf der Befehlszeile: {command}</translation>
    </message>
</context>
<context>
    <name>Arrangement</name>
    <message>
        <source>No group</source>
        <translation>Keine Gruppe</translation>
    </message>
    <message>
        <source>No department</source>
        <translation>Ohne Abteilung</translation>
    </message>
</context>
<context>
    <name>BandCard</name>
    <message>
        <source>Change the &amp;plan…</source>
        <translation>&amp;Plan ändern…</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Verlauf…</translation>
    </message>
</context>
<context>
    <name>Bands</name>
    <message>
        <source>since {begins}</source>
        <comment>a presence or call that goes on: since 9:10</comment>
        <translation>seit {begins}</translation>
    </message>
    <message>
        <source>{begins} to {ends}</source>
        <comment>a presence or call: 9:10 to 11:00</comment>
        <translation>{begins} bis {ends}</translation>
    </message>
    <message>
        <source>until {ends}: {what}</source>
        <comment>a presence that ends by itself</comment>
        <translation>bis {ends}: {what}</translation>
    </message>
    <message>
        <source>planned: {what}</source>
        <comment>a presence that is to come</comment>
        <translation>geplant: {what}</translation>
    </message>
    <message>
        <source>Set at {when} by a plan or an end</source>
        <translation>Um {when} durch einen Plan oder ein Ende gesetzt</translation>
    </message>
    <message>
        <source>Set at {when} by {who} ({where})</source>
        <comment>who set a presence, and from where</comment>
        <translation>Um {when} gesetzt von {who} ({where})</translation>
    </message>
    <message>
        <source>not looked up yet</source>
        <comment>somebody's day in the timeline</comment>
        <translation>noch nicht nachgesehen</translation>
    </message>
    <message>
        <source>nothing is known of {period}</source>
        <comment>of a day or a week</comment>
        <translation>über {period} ist nichts bekannt</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere Angabe</numerusform>
            <numerusform>und %Ln weitere Angaben</numerusform>
        </translation>
    </message>
    <message>
        <source>{when}: {what}</source>
        <comment>9:10 to 11:00: Away, at lunch</comment>
        <translation>{when}: {what}</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Wallboard</source>
        <translation>Wandtafel</translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <comment>people who should be back, on the wallboard</comment>
        <translation>
            <numerusform>%Ln überfällig</numerusform>
            <numerusform>%Ln überfällig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in</source>
        <comment>people, on the wallboard</comment>
        <translation>
            <numerusform>%Ln da</numerusform>
            <numerusform>%Ln da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln out</source>
        <comment>people, on the wallboard</comment>
        <translation>
            <numerusform>%Ln weg</numerusform>
            <numerusform>%Ln weg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the phone</source>
        <comment>people</comment>
        <translation>
            <numerusform>%Ln am Telefon</numerusform>
            <numerusform>%Ln am Telefon</numerusform>
        </translation>
    </message>
    <message>
        <source>Not current since {time}</source>
        <translation>Nicht aktuell seit {time}</translation>
    </message>
    <message>
        <source>Nobody to show yet</source>
        <translation>Noch niemand zu zeigen</translation>
    </message>
</context>
<context>
    <name>CalendarRules</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Add r&amp;ule</source>
        <translation>Regel hinz&amp;ufügen</translation>
    </message>
    <message>
        <source>Re&amp;move rule</source>
        <translation>Regel &amp;entfernen</translation>
    </message>
    <message>
        <source>Ea&amp;rlier</source>
        <translation>F&amp;rüher</translation>
    </message>
    <message>
        <source>La&amp;ter</source>
        <translation>Spä&amp;ter</translation>
    </message>
    <message>
        <source>any, or words by commas: holiday, *urlaub*</source>
        <translation>beliebig, oder Wörter mit Kommas: urlaub*, holiday</translation>
    </message>
    <message>
        <source>a regular e&amp;xpression</source>
        <translation>ein regulärer A&amp;usdruck</translation>
    </message>
    <message>
        <source>Any event</source>
        <translation>Jeder Termin</translation>
    </message>
    <message>
        <source>E&amp;vents</source>
        <translation>Ter&amp;mine</translation>
    </message>
    <message>
        <source>Tit&amp;le has</source>
        <translation>Tite&amp;l enthält</translation>
    </message>
    <message>
        <source>S&amp;hows</source>
        <translation>&amp;Zeigt</translation>
    </message>
    <message>
        <source>Whole days or hours</source>
        <translation>Ganze Tage oder Stunden</translation>
    </message>
    <message>
        <source>Where somebody is then</source>
        <translation>Wo jemand dann ist</translation>
    </message>
    <message>
        <source>at, such as: in a meeting</source>
        <translation>wo, etwa: in einer Besprechung</translation>
    </message>
    <message>
        <source>Rules: the first that fits counts</source>
        <translation>Regeln: die erste passende zählt</translation>
    </message>
    <message>
        <source>vacation</source>
        <translation>Urlaub</translation>
    </message>
    <message>
        <source>out of office</source>
        <translation>außer Haus</translation>
    </message>
    <message>
        <source>in a meeting</source>
        <translation>in einer Besprechung</translation>
    </message>
</context>
<context>
    <name>CalendarWords</name>
    <message>
        <source>Busy</source>
        <comment>an event of a calendar</comment>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Out of office</source>
        <comment>an event of a calendar</comment>
        <translation>Außer Haus</translation>
    </message>
    <message>
        <source>Tentative</source>
        <comment>an event of a calendar</comment>
        <translation>Mit Vorbehalt</translation>
    </message>
    <message>
        <source>Working elsewhere</source>
        <comment>an event of a calendar</comment>
        <translation>Arbeitet anderswo</translation>
    </message>
    <message>
        <source>Free</source>
        <comment>an event of a calendar</comment>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Any event</source>
        <translation>Jeder Termin</translation>
    </message>
    <message>
        <source>private</source>
        <comment>an event of a calendar</comment>
        <translation>privat</translation>
    </message>
    <message>
        <source>title has {words}</source>
        <translation>Titel enthält {words}</translation>
    </message>
    <message>
        <source>title fits {pattern}</source>
        <translation>Titel passt auf {pattern}</translation>
    </message>
    <message>
        <source>{event}: {presence}</source>
        <comment>a rule: Busy, whole days: Away</comment>
        <translation>{event}: {presence}</translation>
    </message>
    <message>
        <source>at any time</source>
        <comment>events of a calendar</comment>
        <translation>zu jeder Zeit</translation>
    </message>
    <message>
        <source>whole days</source>
        <comment>events of a calendar</comment>
        <translation>ganze Tage</translation>
    </message>
    <message>
        <source>hours of a day</source>
        <comment>events of a calendar</comment>
        <translation>Stunden eines Tages</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>what a rule of a calendar plans</comment>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Not read: {why}</source>
        <translation>Nicht gelesen: {why}</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <comment>of a calendar</comment>
        <translation>
            <numerusform>%Ln Termin</numerusform>
            <numerusform>%Ln Termine</numerusform>
        </translation>
    </message>
    <message>
        <source>{events}, read {time}</source>
        <comment>5 events, read 12:00</comment>
        <translation>{events}, gelesen {time}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events in the days that are planned.</source>
        <comment>of a calendar</comment>
        <translation>
            <numerusform>%Ln Termin in den Tagen, die geplant werden.</numerusform>
            <numerusform>%Ln Termine in den Tagen, die geplant werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: {plan}.</source>
        <comment>the plan that comes next</comment>
        <translation>Als Nächstes: {plan}.</translation>
    </message>
    <message>
        <source>No rule makes a plan of them.</source>
        <translation>Keine Regel macht einen Plan daraus.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events were left out: broken, or too often.</source>
        <translation>
            <numerusform>%Ln Termin wurde ausgelassen: fehlerhaft oder zu häufig.</numerusform>
            <numerusform>%Ln Termine wurden ausgelassen: fehlerhaft oder zu häufig.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarsDialog</name>
    <message>
        <source>Calendars</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>Rem&amp;ove</source>
        <translation>Entf&amp;ernen</translation>
    </message>
    <message>
        <source>Loo&amp;k now</source>
        <translation>&amp;Jetzt lesen</translation>
    </message>
    <message>
        <source>an extension; nothing for everybody</source>
        <translation>eine Nebenstelle; leer für alle</translation>
    </message>
    <message>
        <source>https://…, webcal://…, or a file</source>
        <translation>https://…, webcal://… oder eine Datei</translation>
    </message>
    <message>
        <source>&amp;File…</source>
        <translation>&amp;Datei…</translation>
    </message>
    <message>
        <source>It is a Cal&amp;DAV calendar</source>
        <translation>Es ist ein CalDA&amp;V-Kalender</translation>
    </message>
    <message>
        <source>Calendars t&amp;here…</source>
        <translation>&amp;Kalender dort…</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>{name}, {whose}
{state}</source>
        <comment>a calendar in a list</comment>
        <translation>{name}, {whose}
{state}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln calendars are saved, and are read now.</source>
        <translation>
            <numerusform>%Ln Kalender ist gespeichert und wird jetzt gelesen.</numerusform>
            <numerusform>%Ln Kalender sind gespeichert und werden jetzt gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The calendar {name} is chosen.</source>
        <translation>Der Kalender {name} ist gewählt.</translation>
    </message>
    <message>
        <source>{name} is saved, and is read now.</source>
        <translation>{name} ist gespeichert und wird jetzt gelesen.</translation>
    </message>
    <message>
        <source>office</source>
        <comment>name of a calendar</comment>
        <translation>Büro</translation>
    </message>
    <message>
        <source>unchanged</source>
        <comment>a password that is kept and not shown</comment>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>everybody</source>
        <comment>whose calendar it is</comment>
        <translation>alle</translation>
    </message>
    <message>
        <source>It is read …</source>
        <translation>Er wird gelesen …</translation>
    </message>
    <message>
        <source>The server is asked …</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>Choose a calendar</source>
        <translation>Einen Kalender wählen</translation>
    </message>
    <message>
        <source>Calendars (*.ics *.ical);;All files (*)</source>
        <translation>Kalender (*.ics *.ical);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>Of &amp;whom</source>
        <translation>&amp;Wessen</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>Ad&amp;resse</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>Of an event nothing is shown but when it is and what its rule says.</source>
        <translation>Von einem Termin wird nur gezeigt, wann er ist und was seine Regel sagt.</translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message>
        <source>{name} ({number})</source>
        <translation>{name} ({number})</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>the other party of a call</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Pick up your phone</source>
        <comment>a call that is being made</comment>
        <translation>Nehmen Sie Ihr Telefon ab</translation>
    </message>
    <message>
        <source>Calls you</source>
        <comment>somebody whose call rings here</comment>
        <translation>Ruft Sie an</translation>
    </message>
    <message>
        <source>Rings there</source>
        <comment>a call that is being made</comment>
        <translation>Klingelt dort</translation>
    </message>
    <message>
        <source>In a call</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>Waits while you ask {who}</source>
        <comment>the other party</comment>
        <translation>Wartet, während Sie {who} fragen</translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>the other party waits</comment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Has put you on hold</source>
        <comment>the other party of a call</comment>
        <translation>Lässt Sie warten</translation>
    </message>
    <message>
        <source>{who}: {what}, {span}</source>
        <comment>a call: In a call, 3 min</comment>
        <translation>{who}: {what}, {span}</translation>
    </message>
</context>
<context>
    <name>CallsDesk</name>
    <message>
        <source>Pick up your phone: it calls {who}.</source>
        <translation>Nehmen Sie Ihr Telefon ab: Es ruft {who} an.</translation>
    </message>
    <message>
        <source>Pick up your phone to hear the message.</source>
        <translation>Nehmen Sie Ihr Telefon ab, um die Nachricht zu hören.</translation>
    </message>
    <message>
        <source>Say who sits here first: in the settings, page This desk.</source>
        <translation>Sagen Sie zuerst, wer hier sitzt: in den Einstellungen, Seite Dieser Arbeitsplatz.</translation>
    </message>
    <message>
        <source>Asking {who}: hang up to put the call through.</source>
        <translation>{who} wird gefragt: Legen Sie auf, um das Gespräch weiterzugeben.</translation>
    </message>
    <message>
        <source>The call goes to {who}.</source>
        <translation>Das Gespräch geht an {who}.</translation>
    </message>
</context>
<context>
    <name>CallsStrip</name>
    <message>
        <source>Transfer…</source>
        <translation>Weitergeben…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Drag it onto whoever is to have it; with Shift you ask them first.</source>
        <translation>Ziehen Sie es auf die Person, die es bekommen soll; mit Umschalt fragen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>My calls</source>
        <translation>Meine Gespräche</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more calls</source>
        <translation>
            <numerusform>%Ln weiteres Gespräch</numerusform>
            <numerusform>%Ln weitere Gespräche</numerusform>
        </translation>
    </message>
    <message>
        <source>Decline</source>
        <comment>a call that rings</comment>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>a call that is being made</comment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Put through</source>
        <translation>Durchstellen</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Auflegen</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Phones are served</source>
        <translation>Telefone werden bedient</translation>
    </message>
    <message>
        <source>You wait for somebody</source>
        <translation>Sie warten auf jemanden</translation>
    </message>
    <message numerus="yes">
        <source>You wait for %Ln people. If this program stops, nobody tells you of them.</source>
        <translation>
            <numerusform>Sie warten auf %Ln Person. Endet dieses Programm, sagt Ihnen niemand Bescheid.</numerusform>
            <numerusform>Sie warten auf %Ln Personen. Endet dieses Programm, sagt Ihnen niemand Bescheid.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can go on without a window; a click on its sign in the tray brings it back.</source>
        <translation>Es kann ohne Fenster weiterlaufen; ein Klick auf sein Zeichen in der Taskleiste bringt es zurück.</translation>
    </message>
    <message>
        <source>It can go on without a window. This desktop has no tray for a sign of it: starting Switchboard again brings the window back.</source>
        <translation>Es kann ohne Fenster weiterlaufen. Dieser Desktop hat keinen Platz für ein Zeichen davon: Wird Switchboard noch einmal gestartet, kommt das Fenster zurück.</translation>
    </message>
    <message>
        <source>&amp;Do so from now on, without asking</source>
        <translation>&amp;Künftig so, ohne zu fragen</translation>
    </message>
    <message>
        <source>&amp;Go on without a window</source>
        <translation>&amp;Ohne Fenster weiterlaufen</translation>
    </message>
    <message>
        <source>&amp;Stop serving</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phones show what this program tells. If it stops, they show what they were told last until it is started again.</source>
        <translation>
            <numerusform>%Ln Telefon zeigt, was dieses Programm meldet. Endet es, zeigt das Telefon das zuletzt Gemeldete, bis es wieder gestartet wird.</numerusform>
            <numerusform>%Ln Telefone zeigen, was dieses Programm meldet. Endet es, zeigen sie das zuletzt Gemeldete, bis es wieder gestartet wird.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Name</source>
        <comment>a person's</comment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Ext.</source>
        <comment>the number of an extension, shortened</comment>
        <translation>Nst.</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Device</source>
        <comment>a phone</comment>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Präsenz</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>Say which column holds the extension.</source>
        <translation>Sagen Sie, in welcher Spalte die Nebenstelle steht.</translation>
    </message>
    <message>
        <source>Two columns are taken for the same: {what}.</source>
        <translation>Zwei Spalten werden für dasselbe genommen: {what}.</translation>
    </message>
    <message>
        <source>Tab</source>
        <comment>the character</comment>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Names of columns</source>
        <translation>Namen von Spalten</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Eine Person</translation>
    </message>
    <message numerus="yes">
        <source>the last %Ln digits</source>
        <comment>of a number that are the extension</comment>
        <translation>
            <numerusform>die letzte %Ln Ziffer</numerusform>
            <numerusform>die letzten %Ln Ziffern</numerusform>
        </translation>
    </message>
    <message>
        <source>all of it</source>
        <comment>of a number</comment>
        <translation>ganz</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Kodierung</translation>
    </message>
    <message>
        <source>&amp;Between cells</source>
        <translation>&amp;Zwischen Zellen</translation>
    </message>
    <message>
        <source>&amp;First line</source>
        <translation>&amp;Erste Zeile</translation>
    </message>
    <message>
        <source>The extension is, of its n&amp;umber,</source>
        <translation>Die Nebenstelle ist von ihrer N&amp;ummer</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>Was darin steht</translation>
    </message>
    <message>
        <source>Is taken for</source>
        <translation>Wird genommen für</translation>
    </message>
    <message>
        <source>{column} is taken for</source>
        <translation>{column} wird genommen für</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were read.</source>
        <translation>
            <numerusform>%Ln Person wurde gelesen.</numerusform>
            <numerusform>%Ln Personen wurden gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines were passed over, the first of them: {why}</source>
        <translation>
            <numerusform>%Ln Zeile wurde übergangen: {why}</numerusform>
            <numerusform>%Ln Zeilen wurden übergangen, die erste davon: {why}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsoleDock</name>
    <message>
        <source>Console</source>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>Console output</source>
        <translation>Ausgabe der Konsole</translation>
    </message>
    <message>
        <source>help lists the commands; Tab completes; the arrows go through what was typed</source>
        <comment>help is typed</comment>
        <translation>help zeigt die Befehle; Tab ergänzt; die Pfeiltasten blättern durch frühere Eingaben</translation>
    </message>
</context>
<context>
    <name>CredentialsDialog</name>
    <message>
        <source>Lamps of colleagues</source>
        <translation>Lampen der Kollegen</translation>
    </message>
    <message>
        <source>Or as lines of a settings file ({file})</source>
        <translation>Oder als Zeilen einer Einstellungsdatei ({file})</translation>
    </message>
    <message>
        <source>Passwords of phones</source>
        <translation>Passwörter der Telefone</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Hersteller</translation>
    </message>
    <message>
        <source>What is to be entered</source>
        <translation>Was einzugeben ist</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;all as a list</source>
        <translation>&amp;Alle als Liste kopieren</translation>
    </message>
    <message>
        <source>&amp;Print the list…</source>
        <translation>Liste &amp;drucken…</translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation>&amp;Telefon</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Maker</source>
        <translation>&amp;Hersteller</translation>
    </message>
    <message numerus="yes">
        <source>The passwords of %Ln phones were neither copied nor printed. Nobody can see them again; who needs them gets new ones.</source>
        <translation>
            <numerusform>Das Passwort von %Ln Telefon wurde weder kopiert noch gedruckt. Niemand kann es noch einmal sehen; wer es braucht, bekommt ein neues.</numerusform>
            <numerusform>Die Passwörter von %Ln Telefonen wurden weder kopiert noch gedruckt. Niemand kann sie noch einmal sehen; wer sie braucht, bekommt neue.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close all the &amp;same</source>
        <translation>&amp;Trotzdem schließen</translation>
    </message>
    <message>
        <source>Server {address}</source>
        <translation>Server {address}</translation>
    </message>
    <message>
        <source>These passwords are shown now and never again: only hashes of them are kept. Copy or print what the phones need.</source>
        <translation>Diese Passwörter werden nur jetzt gezeigt: Aufbewahrt werden nur Hashes davon. Kopieren oder drucken Sie, was die Telefone brauchen.</translation>
    </message>
    <message>
        <source>Scan this in the app's account settings: it fills in the account.</source>
        <translation>In den Kontoeinstellungen der App scannen: Das Konto wird damit ausgefüllt.</translation>
    </message>
    <message>
        <source>A smartphone's camera reads the password here, to be pasted into the app.</source>
        <translation>Die Kamera eines Smartphones liest hier das Passwort, zum Einfügen in die App.</translation>
    </message>
</context>
<context>
    <name>DeputyLine</name>
    <message>
        <source>Deputy: {who}</source>
        <translation>Vertretung: {who}</translation>
    </message>
    <message>
        <source>{deputy} · {state}</source>
        <comment>Deputy: Clara, 6003 · available</comment>
        <translation>{deputy} · {state}</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>&gt; dial {number}@{context} as {name} &lt;{own_number}&gt;</source>
        <translation>&gt; {number}@{context} wählen als {name} &lt;{own_number}&gt;</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Notiz</translation>
    </message>
    <message numerus="yes">
        <source>%Ln devices</source>
        <translation>
            <numerusform>%Ln Gerät</numerusform>
            <numerusform>%Ln Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>{who}: planned</source>
        <translation>{who}: geplant</translation>
    </message>
    <message>
        <source>{who}: plan changed</source>
        <translation>{who}: Plan geändert</translation>
    </message>
    <message>
        <source>{who}: plan removed</source>
        <translation>{who}: Plan entfernt</translation>
    </message>
    <message>
        <source>{what}: it has ended by itself since, so it stays as it is.</source>
        <translation>{what}: Inzwischen ist es von selbst zu Ende gegangen; es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>{what}: somebody else has set it since, so it stays as it is.</source>
        <translation>{what}: Inzwischen hat es jemand anderes geändert; es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>{what}: {state}</source>
        <comment>who or which device, and what was set</comment>
        <translation>{what}: {state}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {what}</source>
        <comment>so many of those that were to be set</comment>
        <translation>
            <numerusform>%Ln von: {what}</numerusform>
            <numerusform>%Ln von: {what}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} were not set: {reason}</source>
        <translation>
            <numerusform>%Ln von {total} wurde nicht gesetzt: {reason}</numerusform>
            <numerusform>%Ln von {total} wurden nicht gesetzt: {reason}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskActions</name>
    <message>
        <source>&amp;Phones…</source>
        <translation>&amp;Telefone…</translation>
    </message>
    <message>
        <source>S&amp;IP messages…</source>
        <translation>S&amp;IP-Nachrichten…</translation>
    </message>
    <message>
        <source>&amp;Where SIP is served…</source>
        <translation>&amp;SIP-Adressen…</translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation>&amp;Konsole</translation>
    </message>
    <message>
        <source>De&amp;vice</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;Office</source>
        <translation>&amp;Büro</translation>
    </message>
    <message>
        <source>&amp;Presence</source>
        <translation>&amp;Präsenz</translation>
    </message>
    <message>
        <source>Peop&amp;le</source>
        <translation>P&amp;ersonen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>A&amp;dministration</source>
        <translation>A&amp;dministration</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Open a &amp;dialplan…</source>
        <translation>&amp;Wählplan öffnen…</translation>
    </message>
    <message>
        <source>First s&amp;tart…</source>
        <translation>Ers&amp;teinrichtung…</translation>
    </message>
    <message>
        <source>Open the de&amp;mo office</source>
        <translation>&amp;Demo-Büro öffnen</translation>
    </message>
    <message>
        <source>&amp;Reload the files</source>
        <translation>Dateien &amp;neu laden</translation>
    </message>
    <message>
        <source>&amp;Calendars…</source>
        <translation>&amp;Kalender…</translation>
    </message>
    <message>
        <source>&amp;Import people…</source>
        <translation>Personen &amp;importieren…</translation>
    </message>
    <message>
        <source>E&amp;xport people…</source>
        <translation>Personen e&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Notifications…</source>
        <translation>Bena&amp;chrichtigungen…</translation>
    </message>
    <message>
        <source>&amp;Voicemail…</source>
        <translation>&amp;Sprachnachrichten…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>Dr&amp;ucken…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Add a person…</source>
        <translation>Person &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Edit person…</source>
        <translation>Person &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>&amp;Back to the file</source>
        <translation>Wieder wie in der &amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Go to the deputy</source>
        <translation>&amp;Zur Vertretung</translation>
    </message>
    <message>
        <source>Hidden &amp;people…</source>
        <translation>Ausgeblendete &amp;Personen…</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favorit</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Verlauf…</translation>
    </message>
    <message>
        <source>&amp;Tell me when they are available</source>
        <translation>Melden, sobald &amp;erreichbar</translation>
    </message>
    <message>
        <source>Tell me when their l&amp;ine is free</source>
        <translation>Melden, sobald die Leitung f&amp;rei ist</translation>
    </message>
    <message>
        <source>&amp;Calendar…</source>
        <translation>&amp;Kalender…</translation>
    </message>
    <message>
        <source>&amp;Number from the clipboard…</source>
        <translation>&amp;Nummer aus der Zwischenablage…</translation>
    </message>
    <message>
        <source>Call with &amp;my phone</source>
        <translation>Mit &amp;meinem Telefon anrufen</translation>
    </message>
    <message>
        <source>T&amp;ransfer my call…</source>
        <translation>Mein &amp;Gespräch weitergeben…</translation>
    </message>
    <message>
        <source>Hang &amp;up</source>
        <translation>A&amp;uflegen</translation>
    </message>
    <message>
        <source>&amp;Dial as…</source>
        <translation>&amp;Wählen als…</translation>
    </message>
    <message>
        <source>&amp;Write a note</source>
        <translation>Notiz &amp;schreiben</translation>
    </message>
    <message>
        <source>P&amp;lans…</source>
        <translation>Plän&amp;e…</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>Über&amp;nehmen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;My own presence</source>
        <translation>&amp;Meine eigene Präsenz</translation>
    </message>
    <message>
        <source>Pre&amp;sets</source>
        <translation>Vor&amp;lagen</translation>
    </message>
    <message>
        <source>&amp;Undo: {what}</source>
        <translation>&amp;Rückgängig: {what}</translation>
    </message>
    <message>
        <source>&amp;Redo: {what}</source>
        <translation>&amp;Wiederholen: {what}</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>&amp;Group by department</source>
        <translation>Nach &amp;Abteilung gruppieren</translation>
    </message>
    <message>
        <source>By groups instead of departments</source>
        <translation>Nach Gruppen statt Abteilungen</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>K&amp;leiner</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Farben des Systems</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>As a l&amp;ist</source>
        <translation>Als L&amp;iste</translation>
    </message>
    <message>
        <source>As &amp;tiles</source>
        <translation>Als Ka&amp;cheln</translation>
    </message>
    <message>
        <source>As a ti&amp;meline</source>
        <translation>Als &amp;Zeitleiste</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Bequem</translation>
    </message>
    <message>
        <source>Spacious</source>
        <translation>Geräumig</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>&amp;Wallboard</source>
        <translation>&amp;Wandtafel</translation>
    </message>
    <message>
        <source>An&amp;other wallboard</source>
        <translation>Wei&amp;tere Wandtafel</translation>
    </message>
    <message>
        <source>&amp;Strip of favourites</source>
        <translation>&amp;Leiste der Favoriten</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About Switchboard</source>
        <translation>Ü&amp;ber Switchboard</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>DeskParts</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>The files were read anew.</source>
        <translation>Die Dateien wurden neu gelesen.</translation>
    </message>
    <message>
        <source>The language changes when Switchboard is started again.</source>
        <translation>Die Sprache wechselt beim nächsten Start von Switchboard.</translation>
    </message>
    <message>
        <source>The dialplan has no hints.</source>
        <translation>Der Wählplan hat keine Hints.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Nobody fits “{text}”. Esc shows everyone.</source>
        <translation>Niemand passt zu „{text}“. Esc zeigt alle.</translation>
    </message>
    <message>
        <source>Nobody just now. Esc shows everyone.</source>
        <translation>Zurzeit niemand. Esc zeigt alle.</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>DialDialog</name>
    <message>
        <source>Dial as {who}</source>
        <translation>Wählen als {who}</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>&amp;Nummer</translation>
    </message>
    <message>
        <source>&amp;Context</source>
        <comment>of the dialplan</comment>
        <translation>&amp;Kontext</translation>
    </message>
</context>
<context>
    <name>DiscoveredDialog</name>
    <message>
        <source>Calendars of this server</source>
        <translation>Kalender dieses Servers</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>Wessen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Tick one, or several to take them all at once. Of whom each is, is an extension; the space bar ticks.</source>
        <translation>Einen ankreuzen, oder mehrere, um alle auf einmal zu übernehmen. Wessen jeder ist, sagt eine Nebenstelle; die Leertaste kreuzt an.</translation>
    </message>
    <message>
        <source>Nobody has the extension that stands beside {name}.</source>
        <translation>Niemand hat die Nebenstelle, die neben {name} steht.</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>The engine ended before it answered. Nothing is known of what became of it.</source>
        <translation>Der Dienst endete, bevor er antwortete. Was daraus wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>This did not work, because of a fault of the program. What is known of it stands at the bottom.</source>
        <translation>Das ist wegen eines Programmfehlers nicht gelungen. Was darüber bekannt ist, steht unten.</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>&amp;Back to the people</source>
        <translation>&amp;Zurück zu den Leuten</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Write a secret.</source>
        <translation>Ein Passwort fehlt.</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Ein Name fehlt.</translation>
    </message>
    <message>
        <source>There is one of that name already.</source>
        <translation>Diesen Namen gibt es schon.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>Open a dialplan</source>
        <translation>Wählplan öffnen</translation>
    </message>
    <message>
        <source>Dialplans (*.conf);;All files (*)</source>
        <translation>Wählpläne (*.conf);;Alle Dateien (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln things are not as they should be. What a line names was passed over; everything else is served.</source>
        <translation>
            <numerusform>%Ln Sache ist nicht, wie sie sein sollte. Was eine Zeile nennt, wurde übergangen; alles andere wird bedient.</numerusform>
            <numerusform>%Ln Dinge sind nicht, wie sie sein sollten. Was eine Zeile nennt, wurde übergangen; alles andere wird bedient.</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Something in this program did not work as it was meant to. What it happened to has ended, everything else goes on. These lines, and switchboard.log, help whoever looks after the program.</source>
        <translation>In diesem Programm hat etwas nicht funktioniert wie vorgesehen. Der betroffene Vorgang ist beendet, alles andere läuft weiter. Diese Zeilen und switchboard.log helfen denen, die das Programm betreuen.</translation>
    </message>
    <message>
        <source>Faults of the program</source>
        <translation>Programmfehler</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das hat nicht geklappt</translation>
    </message>
    <message>
        <source>{dialplan} is open.</source>
        <translation>{dialplan} ist geöffnet.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <comment>people that were set so far</comment>
        <translation>{done} von {total}</translation>
    </message>
</context>
<context>
    <name>FavouritesVoice</name>
    <message numerus="yes">
        <source>%Ln favourites have changed.</source>
        <translation>
            <numerusform>%Ln Favorit hat sich geändert.</numerusform>
            <numerusform>%Ln Favoriten haben sich geändert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Find a name or number</source>
        <translation>Einen Namen oder eine Nummer finden</translation>
    </message>
    <message>
        <source>Who sits at this desk</source>
        <translation>Wer an diesem Platz sitzt</translation>
    </message>
    <message>
        <source>Who sits at this desk? Their own state is then at hand here.</source>
        <translation>Wer sitzt an diesem Platz? Der eigene Zustand ist dann hier zur Hand.</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Niemand Bestimmtes</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>Ersteinrichtung</translation>
    </message>
    <message>
        <source>&amp;Calendars…</source>
        <translation>&amp;Kalender…</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Spä&amp;ter</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <comment>step</comment>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>{people} are in the office now.</source>
        <translation>Jetzt sind im Büro: {people}.</translation>
    </message>
    <message>
        <source>nowhere yet</source>
        <translation>noch nirgends</translation>
    </message>
    <message>
        <source>Phones are served on {where}.</source>
        <translation>Telefone werden bedient auf {where}.</translation>
    </message>
    <message>
        <source>A &amp;new office, by hand</source>
        <translation>Ein &amp;neues Büro, von Hand</translation>
    </message>
    <message>
        <source>Names and numbers are written here; everything else is made for you.</source>
        <translation>Namen und Nummern werden hier geschrieben; alles andere entsteht von selbst.</translation>
    </message>
    <message>
        <source>From a &amp;list of people</source>
        <translation>Aus einer &amp;Liste von Personen</translation>
    </message>
    <message>
        <source>A table (CSV), vCards, LDAP or Active Directory, or the files of an Asterisk.</source>
        <translation>Eine Tabelle (CSV), vCards, LDAP oder Active Directory, oder die Dateien eines Asterisk.</translation>
    </message>
    <message>
        <source>With a &amp;dialplan of ours</source>
        <translation>Mit einem eigenen &amp;Wählplan</translation>
    </message>
    <message>
        <source>An extensions.conf says which numbers there are, a directory.csv beside it who.</source>
        <translation>Eine extensions.conf sagt, welche Nummern es gibt, eine directory.csv daneben, wer es ist.</translation>
    </message>
    <message>
        <source>Beside an &amp;Asterisk</source>
        <translation>Neben einem &amp;Asterisk</translation>
    </message>
    <message>
        <source>Its extensions.conf is read where it lies, and names are taken from its files. Its calls are not followed yet: a live link comes later.</source>
        <translation>Seine extensions.conf wird dort gelesen, wo sie liegt, und Namen kommen aus seinen Dateien. Seinen Anrufen wird noch nicht gefolgt: eine laufende Verbindung kommt später.</translation>
    </message>
    <message>
        <source>Look around in the de&amp;mo office</source>
        <translation>Sich im De&amp;mo-Büro umsehen</translation>
    </message>
    <message>
        <source>Sixty people and a day of theirs, in a data folder of its own. Nothing here changes.</source>
        <translation>Sechzig Personen und ein Tag von ihnen, in einem eigenen Datenordner. Hier ändert sich nichts.</translation>
    </message>
    <message>
        <source>&amp;Take people over…</source>
        <translation>&amp;Personen übernehmen…</translation>
    </message>
    <message>
        <source>What would change is shown before anything does.</source>
        <translation>Was sich ändern würde, wird gezeigt, bevor es geschieht.</translation>
    </message>
    <message>
        <source>&amp;Open a dialplan…</source>
        <translation>Wählplan ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Which extensions.conf is the office's?</source>
        <translation>Welche extensions.conf ist die des Büros?</translation>
    </message>
    <message>
        <source>Open the Asterisk's &amp;extensions.conf…</source>
        <translation>Die &amp;extensions.conf des Asterisk öffnen…</translation>
    </message>
    <message>
        <source>It lies in /etc/asterisk, or in a copy of that folder. Names come from voicemail.conf, users.conf or pjsip.conf there: take people over from one of them afterwards.</source>
        <translation>Sie liegt in /etc/asterisk oder in einer Kopie dieses Ordners. Namen kommen dort aus voicemail.conf, users.conf oder pjsip.conf: Übernehmen Sie danach Personen aus einer davon.</translation>
    </message>
    <message>
        <source>How does this office begin?</source>
        <translation>Wie beginnt dieses Büro?</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Dieser Platz</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>That is all</source>
        <translation>Das ist alles</translation>
    </message>
    <message>
        <source>People's calendars can plan their presence. All of it is found in the menus again.</source>
        <translation>Kalender können die Präsenz von Personen planen. Alles steht auch in den Menüs.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>Who is in the office? Each gets a number, and everything that goes with it. A list can be copied from a spreadsheet and pasted here.</source>
        <translation>Wer ist im Büro? Jeder bekommt eine Nummer und alles, was dazugehört. Eine Liste kann aus einer Tabelle kopiert und hier eingefügt werden.</translation>
    </message>
    <message>
        <source>&amp;Where phones are served…</source>
        <translation>W&amp;o Telefone bedient werden…</translation>
    </message>
    <message>
        <source>What is to be entered into the phone</source>
        <translation>Was in das Telefon einzugeben ist</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>(its password)</source>
        <comment>stands for a password that is not shown</comment>
        <translation>(sein Passwort)</translation>
    </message>
    <message>
        <source>&amp;Phone of</source>
        <translation>&amp;Telefon von</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Maker</source>
        <translation>&amp;Hersteller</translation>
    </message>
    <message>
        <source>Passwords are made where phones are served, and shown there once with what each phone needs, and a QR code where an app reads one.</source>
        <translation>Passwörter entstehen dort, wo Telefone bedient werden, und werden dort einmal gezeigt: mit allem, was jedes Telefon braucht, und einem QR-Code, wo eine App einen liest.</translation>
    </message>
    <message>
        <source>How a phone is pointed here</source>
        <translation>Wie ein Telefon hierher eingestellt wird</translation>
    </message>
    <message>
        <source>{name} has no number yet.</source>
        <translation>{name} hat noch keine Nummer.</translation>
    </message>
    <message>
        <source>{number} is no number.</source>
        <translation>{number} ist keine Nummer.</translation>
    </message>
    <message>
        <source>{number} stands there twice.</source>
        <translation>{number} steht zweimal da.</translation>
    </message>
    <message>
        <source>{people} were added</source>
        <translation>hinzugefügt: {people}</translation>
    </message>
    <message>
        <source>Open the Asterisk's extensions.conf</source>
        <translation>Die extensions.conf des Asterisk öffnen</translation>
    </message>
</context>
<context>
    <name>GlobalKey</name>
    <message>
        <source>This desktop gives programs no key of their own. In its keyboard settings, have a key start “switchboard”: it brings the window that is open to the front.</source>
        <translation>Dieser Desktop gibt Programmen keine eigene Taste. Lassen Sie in seinen Tastatureinstellungen eine Taste „switchboard“ starten: Das holt das offene Fenster nach vorn.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Bring the window of Switchboard up</source>
        <translation>Das Fenster von Switchboard nach vorn holen</translation>
    </message>
    <message>
        <source>The desktop is asked for {keys}; it may want an answer of yours first.</source>
        <translation>Der Desktop ist um {keys} gebeten; vielleicht will er erst eine Antwort von Ihnen.</translation>
    </message>
    <message>
        <source>{keys} brings the window up wherever you are.</source>
        <translation>{keys} holt das Fenster nach vorn, wo immer Sie gerade sind.</translation>
    </message>
    <message>
        <source>Another program has {keys}: choose other keys.</source>
        <translation>Ein anderes Programm hat {keys}: wählen Sie andere Tasten.</translation>
    </message>
    <message>
        <source>The desktop gave no key, as you answered it. Choose “none”, then {keys} again, to be asked anew.</source>
        <translation>Der Desktop gab keine Tasten, wie Sie ihm geantwortet haben. Wählen Sie „keine“ und dann wieder {keys}, um neu gefragt zu werden.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>Keine Seite hat diese Wörter.</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>What the page says</source>
        <translation>Was die Seite sagt</translation>
    </message>
</context>
<context>
    <name>HiddenDialog</name>
    <message>
        <source>Hidden people</source>
        <translation>Ausgeblendete Personen</translation>
    </message>
    <message>
        <source>They stand in the directory's file and were deleted here.</source>
        <translation>Sie stehen in der Datei des Verzeichnisses und wurden hier gelöscht.</translation>
    </message>
    <message>
        <source>Nobody is hidden: everyone in the directory's file is shown.</source>
        <translation>Niemand ist ausgeblendet: alle aus der Datei des Verzeichnisses werden gezeigt.</translation>
    </message>
    <message>
        <source>&amp;Show again</source>
        <translation>Wieder &amp;zeigen</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Show &amp;everyone</source>
        <translation>&amp;Alle zeigen</translation>
    </message>
    <message>
        <source>&amp;Save for a spreadsheet…</source>
        <translation>Als &amp;Tabelle speichern…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Of {who} alone</source>
        <translation>Nur von {who}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>Von wo</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Names, numbers, or what was set</source>
        <translation>Namen, Nummern oder was gesetzt wurde</translation>
    </message>
    <message>
        <source>Who set it</source>
        <translation>Wer es gesetzt hat</translation>
    </message>
    <message>
        <source>Changes, the newest first</source>
        <translation>Änderungen, die neuesten zuerst</translation>
    </message>
    <message>
        <source>Save the history</source>
        <translation>Verlauf speichern</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are written so far …</source>
        <translation>
            <numerusform>Bisher ist %Ln Änderung geschrieben …</numerusform>
            <numerusform>Bisher sind %Ln Änderungen geschrieben …</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Es wird gesucht …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes so far, looking before {when} …</source>
        <translation>
            <numerusform>Bisher %Ln Änderung, gesucht wird vor {when} …</numerusform>
            <numerusform>Bisher %Ln Änderungen, gesucht wird vor {when} …</numerusform>
        </translation>
    </message>
    <message>
        <source>Some changes came too fast to be shown; F5 looks anew.</source>
        <translation>Einige Änderungen kamen zu schnell, um gezeigt zu werden; F5 sieht neu nach.</translation>
    </message>
    <message>
        <source>These are the newest {count}; a file has them all.</source>
        <translation>Das sind die neuesten {count}; eine Datei hat alle.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes so far; there are more at the end.</source>
        <translation>
            <numerusform>Bisher %Ln Änderung; am Ende kommen weitere.</numerusform>
            <numerusform>Bisher %Ln Änderungen; am Ende kommen weitere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nichts passt.</translation>
    </message>
</context>
<context>
    <name>HistoryFile</name>
    <message>
        <source>Stopped; no file was written.</source>
        <translation>Angehalten; es wurde keine Datei geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are in {file}.</source>
        <translation>
            <numerusform>%Ln Änderung steht in {file}.</numerusform>
            <numerusform>%Ln Änderungen stehen in {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who or what</source>
        <translation>Wer oder was</translation>
    </message>
    <message>
        <source>Name in the history</source>
        <translation>Name im Verlauf</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Gesetzt von</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von wo</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who or what</source>
        <translation>Wer oder was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Gesetzt von</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von wo</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>{who} (device)</source>
        <comment>a change in the history</comment>
        <translation>{who} (Gerät)</translation>
    </message>
    <message>
        <source>{who} (directory)</source>
        <comment>a change in the history</comment>
        <translation>{who} (Verzeichnis)</translation>
    </message>
    <message>
        <source>Plan {number}</source>
        <translation>Plan {number}</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>what a phone did</comment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <comment>when something was set: 5 Nov 2026 14:00</comment>
        <translation>{day}, {time}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Die letzten 7 Tage</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Die letzten 30 Tage</translation>
    </message>
    <message>
        <source>All that is kept</source>
        <translation>Alles, was aufbewahrt ist</translation>
    </message>
    <message>
        <source>From … to …</source>
        <comment>days that a person chooses</comment>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>Everything</source>
        <comment>what changed</comment>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Präsenz</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Calls</source>
        <comment>what phones did: rang, were in a call, on hold</comment>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Verzeichnis</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>From anywhere</source>
        <comment>where something was set</comment>
        <translation>Egal woher</translation>
    </message>
    <message>
        <source>From a window</source>
        <comment>where something was set</comment>
        <translation>Aus einem Fenster</translation>
    </message>
    <message>
        <source>From a phone</source>
        <comment>where something was set</comment>
        <translation>Von einem Telefon</translation>
    </message>
    <message>
        <source>By the manager interface</source>
        <comment>where something was set</comment>
        <translation>Über die Manager-Schnittstelle</translation>
    </message>
    <message>
        <source>By the dialplan</source>
        <comment>where something was set</comment>
        <translation>Durch den Wählplan</translation>
    </message>
    <message>
        <source>From the console</source>
        <comment>where something was set</comment>
        <translation>Von der Konsole</translation>
    </message>
    <message>
        <source>By a plan or an end</source>
        <comment>where something was set</comment>
        <translation>Durch einen Plan oder ein Ende</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import people</source>
        <translation>Personen importieren</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>Z&amp;urück</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were changed.</source>
        <translation>
            <numerusform>%Ln Person wurde geändert.</numerusform>
            <numerusform>%Ln Personen wurden geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had to be changed.</source>
        <translation>Es war nichts zu ändern.</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
    <message>
        <source>From where do the people come?</source>
        <translation>Woher kommen die Personen?</translation>
    </message>
    <message>
        <source>What stands in which column?</source>
        <translation>Was steht in welcher Spalte?</translation>
    </message>
    <message>
        <source>What is ticked is done. Nothing has changed yet.</source>
        <translation>Was angehakt ist, wird getan. Noch hat sich nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %Ln people</source>
        <translation>
            <numerusform>%Ln Person ä&amp;ndern</numerusform>
            <numerusform>%Ln Personen ä&amp;ndern</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>These could not be taken:</source>
        <translation>Diese konnten nicht übernommen werden:</translation>
    </message>
    <message>
        <source>What was passed over</source>
        <translation>Was übergangen wurde</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%Ln people were imported</source>
        <translation>
            <numerusform>%Ln Person wurde importiert</numerusform>
            <numerusform>%Ln Personen wurden importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody was changed meanwhile. Nothing was imported; look at it again.</source>
        <translation>Inzwischen wurde jemand geändert. Nichts wurde importiert; sehen Sie es noch einmal an.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>Tasten durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>{time} to {phone}: {what}</source>
        <comment>a SIP message that was sent</comment>
        <translation>{time} an {phone}: {what}</translation>
    </message>
    <message>
        <source>{time} from {phone}: {what}</source>
        <comment>a SIP message that came</comment>
        <translation>{time} von {phone}: {what}</translation>
    </message>
    <message>
        <source>{step}, sent again</source>
        <comment>a SIP message that was repeated</comment>
        <translation>{step}, noch einmal gesendet</translation>
    </message>
    <message>
        <source>(again)</source>
        <comment>a SIP message that was repeated</comment>
        <translation>(noch einmal)</translation>
    </message>
</context>
<context>
    <name>LadderDelegate</name>
    <message>
        <source>{what} (again)</source>
        <comment>a SIP message that was repeated</comment>
        <translation>{what} (noch einmal)</translation>
    </message>
</context>
<context>
    <name>LadderDialog</name>
    <message>
        <source>A dialog of SIP</source>
        <translation>Ein SIP-Dialog</translation>
    </message>
    <message>
        <source>Call-ID: {call_id}</source>
        <translation>Call-ID: {call_id}</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>Als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>{phones} at the left, {ours} (Switchboard) at the right</source>
        <comment>lines of a ladder</comment>
        <translation>{phones} links, {ours} (Switchboard) rechts</translation>
    </message>
    <message>
        <source>Steps of the dialog, the newest last</source>
        <translation>Schritte des Dialogs, der neueste zuletzt</translation>
    </message>
</context>
<context>
    <name>LadderModel</name>
    <message>
        <source>After</source>
        <comment>how long after the message before</comment>
        <translation>Nach</translation>
    </message>
    <message>
        <source>From the phone to us, and back</source>
        <translation>Vom Telefon zu uns und zurück</translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>no longer fits · {note}</source>
        <translation>passt nicht mehr · {note}</translation>
    </message>
</context>
<context>
    <name>ListenDialog</name>
    <message>
        <source>Where SIP is served</source>
        <translation>Wo SIP bedient wird</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>&amp;This computer only</source>
        <translation>Nur &amp;dieser Computer</translation>
    </message>
    <message>
        <source>&amp;Every network of this computer</source>
        <translation>&amp;Alle Netze dieses Computers</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln phones that have a &amp;password</source>
        <translation>
            <numerusform>Das %Ln Telefon mit &amp;Passwort</numerusform>
            <numerusform>Die %Ln Telefone mit &amp;Passwort</numerusform>
        </translation>
    </message>
    <message>
        <source>Phones that get a ne&amp;w password</source>
        <translation>Telefone, die ein &amp;neues Passwort erhalten</translation>
    </message>
    <message>
        <source>It is shown once, and kept as a hash.</source>
        <translation>Es wird einmal gezeigt und als Hash aufbewahrt.</translation>
    </message>
    <message>
        <source>Every&amp;body who reaches it, without a password</source>
        <translation>&amp;Jeder, der es erreicht, ohne Passwort</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Bedienen</translation>
    </message>
    <message>
        <source>The phones that have a &amp;password now</source>
        <translation>Die Telefone, die jetzt ein &amp;Passwort haben</translation>
    </message>
    <message>
        <source>Write at least one address.</source>
        <translation>Geben Sie mindestens eine Adresse ein.</translation>
    </message>
    <message>
        <source>Mark the phones that may speak there.</source>
        <translation>Markieren Sie die Telefone, die dort sprechen dürfen.</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln phones get passwords at a time.</source>
        <translation>
            <numerusform>Höchstens %Ln Telefon erhält auf einmal ein Passwort.</numerusform>
            <numerusform>Höchstens %Ln Telefone erhalten auf einmal Passwörter.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no address: {why}.</source>
        <translation>Das ist keine Adresse: {why}.</translation>
    </message>
    <message>
        <source>Who may speak there</source>
        <translation>Wer dort sprechen darf</translation>
    </message>
    <message>
        <source>Who reaches it</source>
        <translation>Wer es erreicht</translation>
    </message>
    <message>
        <source>Addresses and ports of this computer, such as 127.0.0.1:5060 for phones on this computer only, or 0.0.0.0:5060 for all phones that reach it; tcp:, tls:, ws: or wss: before it for connections.</source>
        <translation>Adressen und Ports dieses Computers, etwa 127.0.0.1:5060 nur für Telefone auf diesem Computer oder 0.0.0.0:5060 für alle, die ihn erreichen; davor tcp:, tls:, ws: oder wss: für Verbindungen.</translation>
    </message>
</context>
<context>
    <name>Locked</name>
    <message>
        <source>Locked by an administrator: {reason} ({file})</source>
        <translation>Von der Systemverwaltung festgelegt: {reason} ({file})</translation>
    </message>
</context>
<context>
    <name>LookSwitch</name>
    <message>
        <source>List</source>
        <comment>the people as a list</comment>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Tiles</source>
        <comment>the people as tiles</comment>
        <translation>Kacheln</translation>
    </message>
    <message>
        <source>Timeline</source>
        <comment>the people's day or week</comment>
        <translation>Zeitleiste</translation>
    </message>
</context>
<context>
    <name>Makers</name>
    <message>
        <source>the colleague's number</source>
        <translation>die Nummer der Kollegin oder des Kollegen</translation>
    </message>
</context>
<context>
    <name>NewerDialog</name>
    <message>
        <source>A newer version</source>
        <translation>Eine neuere Version</translation>
    </message>
    <message>
        <source>Switchboard {version} of {day} is there; this is {this}. It is installed the way this one was: by whoever looks after this computer.</source>
        <translation>Switchboard {version} vom {day} ist da; dies ist {this}. Installiert wird sie wie diese hier: von der Person, die sich um diesen Rechner kümmert.</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Was neu ist</translation>
    </message>
    <message>
        <source>Open its &amp;page</source>
        <translation>Ihre &amp;Seite öffnen</translation>
    </message>
</context>
<context>
    <name>NumberDialog</name>
    <message>
        <source>A number</source>
        <translation>Eine Nummer</translation>
    </message>
    <message>
        <source>Nobody in the office has it.</source>
        <translation>Niemand im Büro hat sie.</translation>
    </message>
    <message>
        <source>&amp;Dial…</source>
        <translation>&amp;Wählen…</translation>
    </message>
    <message>
        <source>&amp;Look up</source>
        <translation>&amp;Nachschlagen</translation>
    </message>
    <message>
        <source>Shall the window say so whenever a number is copied? It would look at what is copied anywhere, and keep it nowhere.</source>
        <translation>Soll das Fenster es sagen, wann immer eine Nummer kopiert wird? Es sähe dazu an, was irgendwo kopiert wird, und behielte nichts davon.</translation>
    </message>
    <message>
        <source>&amp;Yes, always</source>
        <translation>&amp;Ja, immer</translation>
    </message>
    <message>
        <source>&amp;No, never</source>
        <translation>&amp;Nein, nie</translation>
    </message>
    <message>
        <source>Numbers that are copied are offered from now on. The settings change that.</source>
        <translation>Kopierte Nummern werden von jetzt an angeboten. Die Einstellungen ändern das.</translation>
    </message>
    <message>
        <source>What is copied is not looked at. The settings change that.</source>
        <translation>Kopiertes wird nicht angesehen. Die Einstellungen ändern das.</translation>
    </message>
    <message>
        <source>To dial it, say who you are in the settings, or select somebody.</source>
        <translation>Um sie zu wählen, sagen Sie in den Einstellungen, wer Sie sind, oder wählen Sie jemanden aus.</translation>
    </message>
    <message>
        <source>It would be dialled as {who}, after you have confirmed it.</source>
        <translation>Gewählt würde sie als {who}, nachdem Sie es bestätigt haben.</translation>
    </message>
</context>
<context>
    <name>NumberLines</name>
    <message>
        <source>Kind of number {place}</source>
        <translation>Art der Nummer {place}</translation>
    </message>
    <message>
        <source>Number {place}</source>
        <translation>Nummer {place}</translation>
    </message>
    <message>
        <source>mobile</source>
        <comment>a kind of number</comment>
        <translation>mobil</translation>
    </message>
    <message>
        <source>home</source>
        <comment>a kind of number</comment>
        <translation>privat</translation>
    </message>
    <message>
        <source>work</source>
        <comment>a kind of number</comment>
        <translation>Büro</translation>
    </message>
    <message>
        <source>fax</source>
        <comment>a kind of number</comment>
        <translation>Fax</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>That is no number that can be dialled.</source>
        <translation>Das ist keine Nummer, die sich wählen lässt.</translation>
    </message>
    <message>
        <source>A number was copied: {number}. {keys} dials it or looks it up.</source>
        <translation>Eine Nummer wurde kopiert: {number}. {keys} wählt sie oder schlägt sie nach.</translation>
    </message>
</context>
<context>
    <name>PagePainter</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Seite {number} von {count}</translation>
    </message>
</context>
<context>
    <name>PageStack</name>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Pre&amp;vious</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>Wei&amp;ter</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>{department} (continued)</source>
        <translation>{department} (Fortsetzung)</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>Anwesend und abwesend</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Verzeichnis</translation>
    </message>
    <message>
        <source>{weekday}, {day}, {time}</source>
        <comment>when a list was printed: Wed, 25 Nov 2026, 14:00</comment>
        <translation>{weekday}, {day}, {time}</translation>
    </message>
    <message>
        <source>{people}: {inside} in, {outside} out</source>
        <comment>60 people: 33 in, 14 out</comment>
        <translation>{people}: {inside} anwesend, {outside} abwesend</translation>
    </message>
    <message>
        <source>Other numbers</source>
        <translation>Weitere Nummern</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>{number} ({label})</source>
        <comment>+49 170 1234567 (mobile)</comment>
        <translation>{number} ({label})</translation>
    </message>
</context>
<context>
    <name>PeopleDesk</name>
    <message>
        <source>{who} was added</source>
        <translation>{who} wurde hinzugefügt</translation>
    </message>
    <message>
        <source>{who} was edited</source>
        <translation>{who} wurde geändert</translation>
    </message>
    <message>
        <source>{who} is as in the file</source>
        <translation>{who} ist wieder wie in der Datei</translation>
    </message>
    <message>
        <source>{who}: deleted</source>
        <translation>{who}: gelöscht</translation>
    </message>
</context>
<context>
    <name>PeopleErrands</name>
    <message>
        <source>Nobody is known there who could be deleted.</source>
        <translation>Dort ist niemand bekannt, den man löschen könnte.</translation>
    </message>
    <message>
        <source>{who} has no deputy who is shown here.</source>
        <translation>{who} hat keine Vertretung, die hier gezeigt wird.</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message numerus="yes">
        <source>{total} · %Ln in</source>
        <comment>of a department: people, and those who are in</comment>
        <translation>
            <numerusform>{total} · %Ln da</numerusform>
            <numerusform>{total} · %Ln da</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total}</source>
        <comment>people of a department that a search left over</comment>
        <translation>
            <numerusform>%Ln von {total}</numerusform>
            <numerusform>%Ln von {total}</numerusform>
        </translation>
    </message>
    <message>
        <source>folded</source>
        <translation>eingeklappt</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>ausgeklappt</translation>
    </message>
    <message>
        <source>No longer fits what is shown; stays until what was typed is applied, or Esc is pressed.</source>
        <translation>Passt nicht mehr zur Anzeige; bleibt stehen, bis die Eingabe übernommen oder Esc gedrückt wird.</translation>
    </message>
    <message>
        <source>{state}: {since}</source>
        <translation>{state}: {since}</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>{weekday}, {day}</source>
        <comment>Wed, 25 Nov 2026</comment>
        <translation>{weekday}, {day}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <comment>a week: 23 Nov to 29 Nov 2026</comment>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>{weekday} {time}</source>
        <comment>a moment of a week: Wed 14:00</comment>
        <translation>{weekday} {time}</translation>
    </message>
    <message>
        <source>{weekday} {day}, {time}</source>
        <comment>a moment: Wed 25 Nov, 14:00</comment>
        <translation>{weekday} {day}, {time}</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Extension {number}</source>
        <translation>Nebenstelle {number}</translation>
    </message>
    <message>
        <source>such as 6009</source>
        <translation>zum Beispiel 6009</translation>
    </message>
    <message>
        <source>such as: speaks French</source>
        <translation>zum Beispiel: spricht Französisch</translation>
    </message>
    <message>
        <source>a name or an extension</source>
        <translation>ein Name oder eine Nebenstelle</translation>
    </message>
    <message>
        <source>several are parted by semicolons</source>
        <translation>mehrere durch Semikolon getrennt</translation>
    </message>
    <message>
        <source>Back to the &amp;file</source>
        <translation>Wieder wie in der &amp;Datei</translation>
    </message>
    <message>
        <source>Forget what was set here, and show what the directory's file says</source>
        <translation>Vergessen, was hier gesetzt wurde, und zeigen, was die Datei des Verzeichnisses sagt</translation>
    </message>
    <message>
        <source>Set here: {fields}. Everything else is as in the directory's file.</source>
        <translation>Hier gesetzt: {fields}. Alles andere ist wie in der Datei des Verzeichnisses.</translation>
    </message>
    <message>
        <source>As in the directory's file; what you change is kept here, beside it.</source>
        <translation>Wie in der Datei des Verzeichnisses; was Sie ändern, wird hier gespeichert, neben ihr.</translation>
    </message>
    <message>
        <source>Somebody else has deleted this person meanwhile.</source>
        <translation>Jemand anderes hat diese Person inzwischen gelöscht.</translation>
    </message>
    <message>
        <source>Somebody else has changed this person meanwhile; what you typed stands here still.</source>
        <translation>Jemand anderes hat diese Person inzwischen geändert; was Sie geschrieben haben, steht noch hier.</translation>
    </message>
    <message>
        <source>Nobody is known at {exten}.</source>
        <translation>Unter {exten} ist niemand bekannt.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Präsenz</translation>
    </message>
    <message>
        <source>E&amp;xtension</source>
        <translation>Nebenste&amp;lle</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>&amp;Abteilung</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>N&amp;umbers</source>
        <translation>N&amp;ummern</translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation>&amp;Bemerkung</translation>
    </message>
    <message>
        <source>Depu&amp;ty</source>
        <translation>&amp;Vertretung</translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation>&amp;Gruppen</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Telefon</translation>
    </message>
    <message>
        <source>Pr&amp;esence</source>
        <translation>&amp;Präsenz</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Nobody selected</source>
        <translation>Niemand ausgewählt</translation>
    </message>
    <message>
        <source>Choose someone to see and set their presence. Typing searches.</source>
        <translation>Wählen Sie jemanden aus, um die Präsenz zu sehen und zu setzen. Tippen sucht.</translation>
    </message>
    <message>
        <source>No presence can be set here: the hint names none that can.</source>
        <translation>Hier lässt sich keine Präsenz setzen: Der Hint nennt keine, bei der das geht.</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>Über&amp;nehmen</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Show what is set, and forget what was typed</source>
        <translation>Zeigen, was gesetzt ist, und die Eingabe verwerfen</translation>
    </message>
    <message>
        <source>Set the texts that stand here</source>
        <translation>Die Texte hier übernehmen</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Präsenz</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <comment>when a presence ends</comment>
        <translation>Bi&amp;s</translation>
    </message>
    <message>
        <source>Who set it last</source>
        <translation>Wer es zuletzt gesetzt hat</translation>
    </message>
    <message>
        <source>At</source>
        <comment>where somebody is</comment>
        <translation>Ort</translation>
    </message>
    <message>
        <source>at home, at lunch …</source>
        <translation>zu Hause, zu Tisch …</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Back at two</source>
        <translation>Um zwei zurück</translation>
    </message>
    <message>
        <source>A&amp;t</source>
        <comment>where somebody is</comment>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>No&amp;tiz</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Extension {number}</source>
        <translation>Nebenstelle {number}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people selected</source>
        <translation>
            <numerusform>%Ln Person ausgewählt</numerusform>
            <numerusform>%Ln Personen ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhoneChoice</name>
    <message>
        <source>Phones that get a new password</source>
        <translation>Telefone, die ein neues Passwort erhalten</translation>
    </message>
    <message>
        <source>{number}  {name}, has a password</source>
        <translation>{number}  {name}, hat ein Passwort</translation>
    </message>
    <message>
        <source>Those &amp;without a password</source>
        <translation>Die &amp;ohne Passwort</translation>
    </message>
    <message>
        <source>&amp;Nobody</source>
        <translation>&amp;Keines</translation>
    </message>
</context>
<context>
    <name>PhoneWords</name>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>{span} ago</source>
        <comment>12 s, or 5 min</comment>
        <translation>vor {span}</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>taken</source>
        <comment>a phone said that it took what it was told</comment>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>refused ({status})</source>
        <comment>a phone refused what it was told</comment>
        <translation>abgelehnt ({status})</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Model</source>
        <comment>of a phone, as it says itself</comment>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Came from</source>
        <comment>the address of a phone</comment>
        <translation>Kam von</translation>
    </message>
    <message>
        <source>Is called at</source>
        <comment>the address of a phone</comment>
        <translation>Wird gerufen unter</translation>
    </message>
    <message>
        <source>Expires in</source>
        <translation>Läuft ab in</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>User</source>
        <comment>who a phone proved to be</comment>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>What for</source>
        <comment>an event package of SIP, such as dialog</comment>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Gemeldet</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Asked</source>
        <comment>a method of SIP, such as REGISTER</comment>
        <translation>Verlangte</translation>
    </message>
    <message>
        <source>For</source>
        <comment>the address that a phone asked for</comment>
        <translation>Bei</translation>
    </message>
    <message>
        <source>Was told</source>
        <translation>Bekam gesagt</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Was hilft</translation>
    </message>
    <message>
        <source>Times</source>
        <comment>how often</comment>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Last</source>
        <comment>how long ago the last time was</comment>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Enter the password that this phone was given, or give it a new one.</source>
        <translation>Das Passwort eingeben, das dieses Telefon bekam, oder ihm ein neues geben.</translation>
    </message>
    <message>
        <source>Its account may not do this, or it failed too often; see the settings.</source>
        <translation>Sein Konto darf das nicht, oder es scheiterte zu oft; siehe Einstellungen.</translation>
    </message>
    <message>
        <source>Enter a number into the phone that the dialplan has a hint for.</source>
        <translation>Im Telefon eine Nummer eintragen, für die der Wählplan einen Hint hat.</translation>
    </message>
    <message>
        <source>Nothing: the phone asks anew for longer.</source>
        <translation>Nichts: Das Telefon fragt von selbst nach längerer Dauer.</translation>
    </message>
    <message>
        <source>Set the phone to BLF, dialog-info, presence or message waiting.</source>
        <translation>Das Telefon auf BLF, dialog-info, Präsenz oder Nachrichtenanzeige stellen.</translation>
    </message>
    <message>
        <source>Too much at once, or the disk is slow; “sip show limits” says what.</source>
        <translation>Zu viel auf einmal, oder die Festplatte ist langsam; „sip show limits“ sagt, was.</translation>
    </message>
</context>
<context>
    <name>PhonesDialog</name>
    <message>
        <source>Phones</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>&amp;End…</source>
        <translation>&amp;Beenden…</translation>
    </message>
    <message>
        <source>A name, number, address or model</source>
        <translation>Name, Nummer, Adresse oder Modell</translation>
    </message>
    <message>
        <source>Which list</source>
        <translation>Welche Liste</translation>
    </message>
    <message>
        <source>Registered phones ({count})</source>
        <translation>Angemeldete Telefone ({count})</translation>
    </message>
    <message>
        <source>Who watches whom ({count})</source>
        <translation>Wer wen beobachtet ({count})</translation>
    </message>
    <message>
        <source>Refused of late ({count})</source>
        <translation>Kürzlich abgewiesen ({count})</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nichts passt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln do not take what they are told; they stand first.</source>
        <translation>
            <numerusform>%Ln Telefon nimmt nicht an, was ihm gemeldet wird; es steht zuoberst.</numerusform>
            <numerusform>%Ln Telefone nehmen nicht an, was ihnen gemeldet wird; sie stehen zuoberst.</numerusform>
        </translation>
    </message>
    <message>
        <source>No phone is registered.</source>
        <translation>Kein Telefon ist angemeldet.</translation>
    </message>
    <message>
        <source>No phone watches anybody.</source>
        <translation>Kein Telefon beobachtet jemanden.</translation>
    </message>
    <message>
        <source>No phone was refused anything since the program began.</source>
        <translation>Seit das Programm läuft, wurde kein Telefon abgewiesen.</translation>
    </message>
</context>
<context>
    <name>PhotoBox</name>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>Wä&amp;hlen …</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Foto wählen</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation>Bilder (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>No picture was copied.</source>
        <translation>Es wurde kein Bild kopiert.</translation>
    </message>
    <message>
        <source>Being made small …</source>
        <translation>Wird verkleinert …</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>Kein Foto</translation>
    </message>
    <message>
        <source>Photo of this person</source>
        <translation>Foto dieser Person</translation>
    </message>
</context>
<context>
    <name>PhotoMaker</name>
    <message>
        <source>That is no picture that a photo can be made of: choose a JPEG or PNG.</source>
        <translation>Das ist kein Bild, aus dem ein Foto werden kann: Wählen Sie ein JPEG oder PNG.</translation>
    </message>
    <message>
        <source>The picture is too large: 30 MB and 40 million points are the most.</source>
        <translation>Das Bild ist zu groß: Mehr als 30 MB und 40 Millionen Bildpunkte gehen nicht.</translation>
    </message>
    <message>
        <source>The picture cannot be read: {why}</source>
        <translation>Das Bild kann nicht gelesen werden: {why}</translation>
    </message>
</context>
<context>
    <name>PlanLine</name>
    <message>
        <source>Plan&amp;s…</source>
        <translation>P&amp;läne…</translation>
    </message>
    <message>
        <source>Presence that comes at its time by itself</source>
        <translation>Präsenz, die zu ihrer Zeit von selbst kommt</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>{when}: {what}</source>
        <comment>a plan: Fri 14:00 to Mon 08:00: Extended away, vacation</comment>
        <translation>{when}: {what}</translation>
    </message>
    <message>
        <source>{plan} (calendar {name})</source>
        <translation>{plan} (Kalender {name})</translation>
    </message>
    <message>
        <source>{begins} to {ends}</source>
        <comment>when a plan comes: Fri 14:00 to Mon 08:00</comment>
        <translation>{begins} bis {ends}</translation>
    </message>
    <message>
        <source>Next: {plan}</source>
        <comment>the plan that comes next</comment>
        <translation>Als Nächstes: {plan}</translation>
    </message>
    <message numerus="yes">
        <source>{days} {begins} to {ends}, %Ln days later</source>
        <comment>every week</comment>
        <translation>
            <numerusform>{days} {begins} bis {ends}, %Ln Tag später</numerusform>
            <numerusform>{days} {begins} bis {ends}, %Ln Tage später</numerusform>
        </translation>
    </message>
    <message>
        <source>{days} {begins} to {ends}</source>
        <comment>every week: every day 12:00 to 12:45</comment>
        <translation>{days} {begins} bis {ends}</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>jeden Tag</translation>
    </message>
    <message>
        <source>every workday</source>
        <comment>Monday to Friday</comment>
        <translation>jeden Werktag</translation>
    </message>
    <message>
        <source>every {days}</source>
        <comment>days of the week: every Mon, Wed</comment>
        <translation>jeden {days}</translation>
    </message>
</context>
<context>
    <name>PlansDialog</name>
    <message>
        <source>Plans of {who}</source>
        <translation>Pläne: {who}</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>No plans yet.</source>
        <translation>Noch keine Pläne.</translation>
    </message>
    <message>
        <source>Ne&amp;w</source>
        <translation>Ne&amp;u</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>now, or: fri 14:00, 24 Dec …</source>
        <translation>jetzt, oder: Fr 14:00, 24. Dez. …</translation>
    </message>
    <message>
        <source>mon 8:00, 45 min …</source>
        <translation>Mo 8:00, 45 min …</translation>
    </message>
    <message>
        <source>{who}: {plan}</source>
        <translation>{who}: {plan}</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>It comes from a calendar, and is changed there.</source>
        <translation>Er kommt aus einem Kalender und wird dort geändert.</translation>
    </message>
    <message>
        <source>&amp;Presence</source>
        <translation>&amp;Präsenz</translation>
    </message>
    <message>
        <source>A&amp;t</source>
        <comment>where somebody is</comment>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>No&amp;tiz</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <comment>when it begins</comment>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <comment>when it ends</comment>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>Every week on</source>
        <translation>Jede Woche am</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>Presets</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Name der Vorlage</translation>
    </message>
    <message>
        <source>{told} ({key})</source>
        <translation>{told} ({key})</translation>
    </message>
    <message>
        <source>Make a preset of what stands here</source>
        <translation>Aus dem, was hier steht, eine Vorlage machen</translation>
    </message>
    <message>
        <source>+</source>
        <comment>add a preset</comment>
        <translation>+</translation>
    </message>
    <message>
        <source>Preset {name}: removed</source>
        <translation>Vorlage {name}: entfernt</translation>
    </message>
    <message>
        <source>Preset {name}: moved</source>
        <translation>Vorlage {name}: verschoben</translation>
    </message>
    <message>
        <source>Preset {name}: changed</source>
        <translation>Vorlage {name}: geändert</translation>
    </message>
    <message>
        <source>Preset {name}: added</source>
        <translation>Vorlage {name}: hinzugefügt</translation>
    </message>
    <message>
        <source>Preset {name}: renamed</source>
        <translation>Vorlage {name}: umbenannt</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Set what stands here now</source>
        <translation>Auf das &amp;setzen, was hier steht</translation>
    </message>
    <message>
        <source>Move &amp;back</source>
        <translation>Nach &amp;vorn</translation>
    </message>
    <message>
        <source>Move &amp;on</source>
        <translation>Nach &amp;hinten</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>PresetWords</name>
    <message>
        <source>Lunch</source>
        <comment>a preset</comment>
        <translation>Mittag</translation>
    </message>
    <message>
        <source>at lunch</source>
        <comment>where somebody is</comment>
        <translation>beim Mittagessen</translation>
    </message>
    <message>
        <source>Meeting</source>
        <comment>a preset</comment>
        <translation>Besprechung</translation>
    </message>
    <message>
        <source>meeting</source>
        <comment>where somebody is</comment>
        <translation>in einer Besprechung</translation>
    </message>
    <message>
        <source>Home office</source>
        <comment>a preset</comment>
        <translation>Homeoffice</translation>
    </message>
    <message>
        <source>at home</source>
        <comment>where somebody is</comment>
        <translation>zu Hause</translation>
    </message>
    <message>
        <source>Sick</source>
        <comment>a preset</comment>
        <translation>Krank</translation>
    </message>
    <message>
        <source>sick</source>
        <comment>why somebody is out</comment>
        <translation>krank</translation>
    </message>
    <message>
        <source>Holiday</source>
        <comment>a preset</comment>
        <translation>Urlaub</translation>
    </message>
    <message>
        <source>on holiday</source>
        <comment>why somebody is out</comment>
        <translation>im Urlaub</translation>
    </message>
    <message>
        <source>{name} · {end}</source>
        <comment>a preset: Lunch · 13:30</comment>
        <translation>{name} · {end}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <comment>how long something lasts</comment>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>for {span}</source>
        <comment>how long: 1 h</comment>
        <translation>für {span}</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>&amp;Tick all of these</source>
        <translation>&amp;Alle anhaken</translation>
    </message>
    <message>
        <source>&amp;Untick all of these</source>
        <translation>Alle a&amp;bhaken</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Alle {count}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be taken…</source>
        <comment>people or lines</comment>
        <translation>
            <numerusform>%Ln konnte nicht übernommen werden…</numerusform>
            <numerusform>%Ln konnten nicht übernommen werden…</numerusform>
        </translation>
    </message>
    <message>
        <source>Who is shown</source>
        <translation>Wer gezeigt wird</translation>
    </message>
    <message>
        <source>Look for a name, a number or a change</source>
        <translation>Name, Nummer oder Änderung suchen</translation>
    </message>
    <message>
        <source>What would change; Space ticks</source>
        <translation>Was sich ändern würde; die Leertaste hakt an</translation>
    </message>
    <message>
        <source>Nobody fits.</source>
        <translation>Niemand passt.</translation>
    </message>
    <message>
        <source>{change} (set here by hand)</source>
        <translation>{change} (hier von Hand gesetzt)</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>With &amp;notes</source>
        <translation>Mit &amp;Notizen</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>Als PDF &amp;speichern…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln Seite</numerusform>
            <numerusform>%Ln Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Page {number} of {count} …</source>
        <comment>pages that are written so far</comment>
        <translation>Seite {number} von {count} …</translation>
    </message>
    <message>
        <source>{file} is written.</source>
        <translation>{file} ist geschrieben.</translation>
    </message>
    <message>
        <source>Who is in and out now</source>
        <translation>Wer jetzt da ist und wer nicht</translation>
    </message>
    <message>
        <source>The directory</source>
        <translation>Das Verzeichnis</translation>
    </message>
    <message>
        <source>Everybody: {people}</source>
        <translation>Alle: {people}</translation>
    </message>
    <message>
        <source>Those who are shown: {people}</source>
        <translation>Angezeigte: {people}</translation>
    </message>
    <message>
        <source>Those who are selected: {people}</source>
        <translation>Ausgewählte: {people}</translation>
    </message>
    <message>
        <source>A4</source>
        <comment>a size of paper</comment>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <comment>a size of paper</comment>
        <translation>Letter</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>Wh&amp;o</source>
        <translation>W&amp;er</translation>
    </message>
    <message>
        <source>Pape&amp;r</source>
        <translation>Pa&amp;pier</translation>
    </message>
    <message>
        <source>O&amp;ffice</source>
        <translation>&amp;Büro</translation>
    </message>
    <message>
        <source>Stands on every page</source>
        <translation>Steht auf jeder Seite</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Page {number} of {count} is sent to the printer …</source>
        <translation>Seite {number} von {count} geht an den Drucker …</translation>
    </message>
    <message>
        <source>The printer took nothing; see what the system says of it.</source>
        <translation>Der Drucker hat nichts angenommen; sehen Sie nach, was das System dazu sagt.</translation>
    </message>
    <message>
        <source>The pages were sent to the printer.</source>
        <translation>Die Seiten sind an den Drucker gegangen.</translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>In</source>
        <comment>people who are in</comment>
        <translation>Da</translation>
    </message>
    <message>
        <source>Out</source>
        <comment>people who are out</comment>
        <translation>Nicht da</translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation>Am Telefon</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>people who should be back and are not</comment>
        <translation>Überfällig</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message numerus="yes">
        <source>{what}.

This changes %Ln at once.</source>
        <translation>
            <numerusform>{what}.

Das ändert %Ln auf einmal.</numerusform>
            <numerusform>{what}.

Das ändert %Ln auf einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>Many at once</source>
        <translation>Viele auf einmal</translation>
    </message>
    <message>
        <source>Change them</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Delete people</source>
        <translation>Personen löschen</translation>
    </message>
    <message>
        <source>{who} will not be in the office's directory any more.</source>
        <translation>{who} steht dann nicht mehr im Verzeichnis des Büros.</translation>
    </message>
    <message>
        <source>The directory's file still has them: they are hidden, and shown again when you ask.</source>
        <translation>In der Datei des Verzeichnisses steht die Person weiterhin: Sie wird ausgeblendet und auf Wunsch wieder gezeigt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them stand in the directory's file: hidden, and shown again when you ask.</source>
        <translation>
            <numerusform>%Ln davon steht in der Datei des Verzeichnisses: Sie wird ausgeblendet und auf Wunsch wieder gezeigt.</numerusform>
            <numerusform>%Ln davon stehen in der Datei des Verzeichnisses: Sie werden ausgeblendet und auf Wunsch wieder gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} have changed meanwhile and will stay as they are.</source>
        <translation>
            <numerusform>%Ln von {total} hat sich inzwischen geändert und bleibt, wie es ist.</numerusform>
            <numerusform>%Ln von {total} haben sich inzwischen geändert und bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} have ended by themselves and will stay as they are.</source>
        <translation>
            <numerusform>%Ln von {total} ist von selbst zu Ende gegangen und bleibt, wie es ist.</numerusform>
            <numerusform>%Ln von {total} sind von selbst zu Ende gegangen und bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo the other %Ln?</source>
        <translation>
            <numerusform>Das andere rückgängig machen (%Ln)?</numerusform>
            <numerusform>Die anderen %Ln rückgängig machen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo the other %Ln?</source>
        <translation>
            <numerusform>Das andere wiederholen (%Ln)?</numerusform>
            <numerusform>Die anderen %Ln wiederholen?</numerusform>
        </translation>
    </message>
    <message>
        <source>{phone} watches {number}.

The phone is told that this is over. Most phones subscribe anew at once.</source>
        <translation>{phone} beobachtet {number}.

Dem Telefon wird gesagt, dass das vorbei ist. Die meisten Telefone abonnieren sofort neu.</translation>
    </message>
    <message>
        <source>End a subscription</source>
        <translation>Ein Abonnement beenden</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>{phone} is registered for {number}.

The phone is not told; it counts as gone until it registers anew.</source>
        <translation>{phone} ist für {number} angemeldet.

Dem Telefon wird nichts gesagt; es gilt als weg, bis es sich neu anmeldet.</translation>
    </message>
    <message>
        <source>End a registration</source>
        <translation>Eine Anmeldung beenden</translation>
    </message>
    <message>
        <source>{verb}: {what}</source>
        <comment>undo or redo, and what</comment>
        <translation>{verb}: {what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>Programs on this computer, and nobody else.</source>
        <translation>Programme auf diesem Computer und sonst niemand.</translation>
    </message>
    <message>
        <source>Every network that this computer joins. It is in none now.</source>
        <translation>Jedes Netz, dem dieser Computer beitritt. Zurzeit ist er in keinem.</translation>
    </message>
    <message>
        <source>Whoever reaches the address that “{host}” stands for: nobody can say who.</source>
        <translation>Wer die Adresse erreicht, für die „{host}“ steht: Wer das ist, kann niemand sagen.</translation>
    </message>
    <message>
        <source>Nobody now: this computer does not have the address {host}.</source>
        <translation>Zurzeit niemand: Dieser Computer hat die Adresse {host} nicht.</translation>
    </message>
    <message>
        <source>A provider's network or a tunnel ({network}), by {card}, {address}: whoever is let into it.</source>
        <translation>Das Netz eines Anbieters oder ein Tunnel ({network}), über {card}, {address}: wer dort hineingelassen wird.</translation>
    </message>
    <message>
        <source>Computers on the same cable or wireless network, by {card}, {address}.</source>
        <translation>Computer am selben Kabel oder Funknetz, über {card}, {address}.</translation>
    </message>
    <message>
        <source>The internet, by {card}, {address}: everybody, unless a firewall keeps them out.</source>
        <translation>Das Internet, über {card}, {address}: alle, sofern keine Firewall sie abhält.</translation>
    </message>
    <message>
        <source>This office's network {network}, by {card}, {address}.</source>
        <translation>Das Netz dieses Büros {network}, über {card}, {address}.</translation>
    </message>
    <message numerus="yes">
        <source>This office's network {network}, by {card}, {address}: up to %Ln other computers.</source>
        <translation>
            <numerusform>Das Netz dieses Büros {network}, über {card}, {address}: bis zu %Ln weiterer Computer.</numerusform>
            <numerusform>Das Netz dieses Büros {network}, über {card}, {address}: bis zu %Ln weitere Computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>The name</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>Der Name</translation>
    </message>
    <message>
        <source>The note</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>Die Notiz</translation>
    </message>
    <message>
        <source>The text “at”</source>
        <comment>where somebody is; the beginning of: has too many characters</comment>
        <translation>Der Text „Ort“</translation>
    </message>
    <message>
        <source>The extension</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>Die Nebenstelle</translation>
    </message>
    <message>
        <source>The department</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>Die Abteilung</translation>
    </message>
    <message>
        <source>The e-mail address</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>Die E-Mail-Adresse</translation>
    </message>
    <message>
        <source>The presence</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>Die Präsenz</translation>
    </message>
    <message>
        <source>The number</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>Die Nummer</translation>
    </message>
    <message>
        <source>The label of a number</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>Die Bezeichnung einer Nummer</translation>
    </message>
    <message>
        <source>The remark</source>
        <comment>on a person; the beginning of: has too many characters</comment>
        <translation>Die Bemerkung</translation>
    </message>
    <message>
        <source>The deputy</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>Die Vertretung</translation>
    </message>
    <message>
        <source>The device</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>Das Gerät</translation>
    </message>
    <message>
        <source>The group</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>Die Gruppe</translation>
    </message>
    <message>
        <source>people</source>
        <comment>so many are kept</comment>
        <translation>Personen</translation>
    </message>
    <message>
        <source>The name of the preset</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>Der Name der Vorlage</translation>
    </message>
    <message>
        <source>presences</source>
        <comment>so many are kept</comment>
        <translation>Präsenzen</translation>
    </message>
    <message>
        <source>devices</source>
        <comment>so many are kept</comment>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>plans</source>
        <comment>so many are kept</comment>
        <translation>Pläne</translation>
    </message>
    <message>
        <source>The plan comes from the calendar {source}, and changes with it.</source>
        <translation>Der Plan kommt aus dem Kalender {source} und ändert sich mit ihm.</translation>
    </message>
    <message>
        <source>no extension {extension} has a presence that can be set</source>
        <comment>inside a sentence</comment>
        <translation>keine Nebenstelle {extension} hat eine Präsenz, die man setzen kann</translation>
    </message>
    <message>
        <source>{count} of {all} plans were refused: {why}</source>
        <translation>{count} von {all} Plänen wurden abgelehnt: {why}</translation>
    </message>
    <message>
        <source>{count} of {all} calendars could not be read; the first: {why}</source>
        <translation>{count} von {all} Kalendern konnten nicht gelesen werden; der erste: {why}</translation>
    </message>
    <message>
        <source>there is no calendar {name}</source>
        <comment>inside a sentence</comment>
        <translation>es gibt keinen Kalender {name}</translation>
    </message>
    <message>
        <source>a calendar has an address or a file, and not both</source>
        <comment>inside a sentence</comment>
        <translation>ein Kalender hat eine Adresse oder eine Datei, nicht beides</translation>
    </message>
    <message>
        <source>The calendar {name} cannot be read: {why}.</source>
        <translation>Der Kalender {name} kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>{count} more calendars cannot be read.</source>
        <translation>{count} weitere Kalender können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{host} cannot prove who it is: {why}</source>
        <translation>{host} kann nicht beweisen, wer es ist: {why}</translation>
    </message>
    <message>
        <source>{host} speaks no TLS that can be used: {why}</source>
        <translation>{host} spricht kein brauchbares TLS: {why}</translation>
    </message>
    <message>
        <source>{host} did not answer in time</source>
        <translation>{host} hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>{host} cannot be asked: {why}</source>
        <translation>{host} kann nicht gefragt werden: {why}</translation>
    </message>
    <message>
        <source>{host} sends from one address to the next without end</source>
        <translation>{host} verweist endlos von einer Adresse zur nächsten</translation>
    </message>
    <message>
        <source>{host} sends elsewhere, and does not say where</source>
        <translation>{host} verweist anderswohin und sagt nicht, wohin</translation>
    </message>
    <message>
        <source>{host} sends to {other}: enter that address, if it is to be trusted</source>
        <translation>{host} verweist auf {other}: Geben Sie diese Adresse ein, wenn sie vertrauenswürdig ist</translation>
    </message>
    <message>
        <source>{host} sends to an address without TLS</source>
        <translation>{host} verweist auf eine Adresse ohne TLS</translation>
    </message>
    <message>
        <source>{host} answered {status}</source>
        <translation>{host} hat mit {status} geantwortet</translation>
    </message>
    <message>
        <source>{host} wants another user and password ({status})</source>
        <translation>{host} will einen anderen Benutzer und ein anderes Passwort ({status})</translation>
    </message>
    <message>
        <source>{host} has nothing at that address ({status})</source>
        <translation>{host} hat unter dieser Adresse nichts ({status})</translation>
    </message>
    <message>
        <source>{host} sends it packed, though it was asked not to</source>
        <translation>{host} sendet es gepackt, obwohl darum gebeten wurde, es nicht zu tun</translation>
    </message>
    <message>
        <source>{host} has more than {most} bytes there</source>
        <translation>{host} hat dort mehr als {most} Byte</translation>
    </message>
    <message>
        <source>a password is not sent without TLS: write https://</source>
        <comment>inside a sentence</comment>
        <translation>ein Passwort wird nicht ohne TLS gesendet: schreiben Sie https://</translation>
    </message>
    <message>
        <source>the address holds spaces or letters that no address has, or is too long</source>
        <comment>inside a sentence</comment>
        <translation>die Adresse enthält Leerzeichen oder Zeichen, die keine Adresse hat, oder ist zu lang</translation>
    </message>
    <message>
        <source>the address is none: write https://…</source>
        <comment>inside a sentence</comment>
        <translation>das ist keine Adresse: schreiben Sie https://…</translation>
    </message>
    <message>
        <source>the address has to begin with https://, http:// or webcal://</source>
        <comment>inside a sentence</comment>
        <translation>die Adresse muss mit https://, http:// oder webcal:// beginnen</translation>
    </message>
    <message>
        <source>user and password do not belong into the address; they have fields of their own</source>
        <comment>inside a sentence</comment>
        <translation>Benutzer und Passwort gehören nicht in die Adresse; sie haben eigene Felder</translation>
    </message>
    <message>
        <source>there is no such name in the network</source>
        <comment>inside a sentence</comment>
        <translation>diesen Namen gibt es im Netz nicht</translation>
    </message>
    <message>
        <source>there is no calendar at that address, and none that whoever logs in there has</source>
        <comment>inside a sentence</comment>
        <translation>dort ist kein Kalender, und auch wer sich da anmeldet, hat keinen</translation>
    </message>
    <message>
        <source>there was no answer in time</source>
        <comment>inside a sentence</comment>
        <translation>es kam rechtzeitig keine Antwort</translation>
    </message>
    <message>
        <source>the proxy that this computer names is no address</source>
        <comment>inside a sentence</comment>
        <translation>der Proxy, den dieser Rechner nennt, ist keine Adresse</translation>
    </message>
    <message>
        <source>it is no calendar: there is no BEGIN:VCALENDAR in it</source>
        <comment>inside a sentence</comment>
        <translation>es ist kein Kalender: BEGIN:VCALENDAR fehlt darin</translation>
    </message>
    <message>
        <source>its end is missing: there is no END:VCALENDAR</source>
        <comment>inside a sentence</comment>
        <translation>sein Ende fehlt: es gibt kein END:VCALENDAR</translation>
    </message>
    <message>
        <source>its events recur so often that they cannot be worked out</source>
        <comment>inside a sentence</comment>
        <translation>seine Termine wiederholen sich so oft, dass sie nicht berechnet werden können</translation>
    </message>
    <message>
        <source>it takes more time or memory than a calendar may</source>
        <comment>inside a sentence</comment>
        <translation>er braucht mehr Zeit oder Speicher, als ein Kalender darf</translation>
    </message>
    <message>
        <source>it takes more memory than it may</source>
        <comment>inside a sentence</comment>
        <translation>er braucht mehr Speicher, als er darf</translation>
    </message>
    <message>
        <source>the server's answer is no CalDAV: it is no XML</source>
        <comment>inside a sentence</comment>
        <translation>die Antwort des Servers ist kein CalDAV: sie ist kein XML</translation>
    </message>
    <message>
        <source>the server's answer is no CalDAV; is the address that of one calendar?</source>
        <comment>inside a sentence</comment>
        <translation>die Antwort des Servers ist kein CalDAV; ist die Adresse die eines einzelnen Kalenders?</translation>
    </message>
    <message>
        <source>this computer has no room to read it: {why}</source>
        <comment>inside a sentence</comment>
        <translation>dieser Computer hat keinen Platz, ihn zu lesen: {why}</translation>
    </message>
    <message>
        <source>this program could not read it</source>
        <comment>inside a sentence</comment>
        <translation>dieses Programm konnte ihn nicht lesen</translation>
    </message>
    <message>
        <source>a fault of this program came between; see the log</source>
        <comment>inside a sentence</comment>
        <translation>ein Fehler dieses Programms kam dazwischen; siehe das Protokoll</translation>
    </message>
    <message>
        <source>{most} rules are the most.</source>
        <translation>{most} Regeln sind das Höchste.</translation>
    </message>
    <message>
        <source>A rule has {most} characters at most.</source>
        <translation>Eine Regel hat höchstens {most} Zeichen.</translation>
    </message>
    <message>
        <source>A rule says which events it is for: {known}</source>
        <translation>Eine Regel sagt, für welche Termine sie gilt: {known}</translation>
    </message>
    <message>
        <source>Title takes words, such as holiday or *urlaub*</source>
        <translation>Der Titel nimmt Wörter, etwa holiday oder *urlaub*</translation>
    </message>
    <message>
        <source>An event sets a presence, or nothing.</source>
        <translation>Ein Termin setzt eine Präsenz oder nichts.</translation>
    </message>
    <message>
        <source>“{text}” is no test of an event; they are {known}, and then comes {arrow}</source>
        <translation>„{text}“ prüft keinen Termin; es gibt {known}, und dann folgt {arrow}</translation>
    </message>
    <message>
        <source>Title and matches take a text between quotes, nothing else does: {word} "holiday"</source>
        <translation>title und matches nehmen einen Text in Anführungszeichen, sonst nichts: {word} "holiday"</translation>
    </message>
    <message>
        <source>{expression} is no regular expression: {why}</source>
        <translation>{expression} ist kein regulärer Ausdruck: {why}</translation>
    </message>
    <message>
        <source>“{first}-{last}” is no range</source>
        <comment>inside a sentence</comment>
        <translation>„{first}-{last}“ ist kein Bereich</translation>
    </message>
    <message>
        <source>“{name}” names no class of characters</source>
        <comment>inside a sentence</comment>
        <translation>„{name}“ ist keine Zeichenklasse</translation>
    </message>
    <message>
        <source>a “(” is never closed</source>
        <comment>inside a sentence</comment>
        <translation>eine „(“ wird nie geschlossen</translation>
    </message>
    <message>
        <source>a “[” is never closed</source>
        <comment>inside a sentence</comment>
        <translation>eine „[“ wird nie geschlossen</translation>
    </message>
    <message>
        <source>a “{sign}” begins no number of times</source>
        <comment>inside a sentence</comment>
        <translation>hinter „{sign}“ steht keine Anzahl</translation>
    </message>
    <message>
        <source>it ends in a backslash</source>
        <comment>inside a sentence</comment>
        <translation>er endet mit einem umgekehrten Schrägstrich</translation>
    </message>
    <message>
        <source>there is nothing before “{sign}” to repeat</source>
        <comment>inside a sentence</comment>
        <translation>vor „{sign}“ steht nichts, das sich wiederholen ließe</translation>
    </message>
    <message>
        <source>it is too large</source>
        <comment>inside a sentence</comment>
        <translation>er ist zu groß</translation>
    </message>
    <message>
        <source>A regular expression has {most} characters at most; this one has {count}</source>
        <translation>Ein regulärer Ausdruck hat höchstens {most} Zeichen; dieser hat {count}</translation>
    </message>
    <message>
        <source>{expression} looks around or is no POSIX expression (“{text}”), which cannot be served</source>
        <translation>{expression} sieht sich um oder ist kein POSIX-Ausdruck („{text}“); das geht hier nicht</translation>
    </message>
    <message>
        <source>{expression} refers back to a group ({text}), which cannot be served</source>
        <translation>{expression} verweist auf eine Gruppe zurück ({text}); das geht hier nicht</translation>
    </message>
    <message>
        <source>{expression} repeats more than {most} times, which cannot be served</source>
        <translation>{expression} wiederholt mehr als {most} Mal; das geht hier nicht</translation>
    </message>
    <message>
        <source>{expression} takes too long for a text of {count} characters</source>
        <translation>{expression} braucht zu lange für einen Text von {count} Zeichen</translation>
    </message>
    <message>
        <source>No phone of {desk} is registered.</source>
        <translation>Kein Telefon von {desk} ist angemeldet.</translation>
    </message>
    <message>
        <source>The phone of {desk} cannot be called: {why}</source>
        <translation>Das Telefon von {desk} kann nicht angerufen werden: {why}</translation>
    </message>
    <message>
        <source>The call cannot be transferred: {why}</source>
        <translation>Das Gespräch kann nicht weitergegeben werden: {why}</translation>
    </message>
    <message>
        <source>it talks to nobody</source>
        <comment>a call</comment>
        <translation>es ist niemand am anderen Ende</translation>
    </message>
    <message>
        <source>nobody is being asked</source>
        <comment>about a call</comment>
        <translation>es wird niemand gefragt</translation>
    </message>
    <message>
        <source>somebody is being asked already</source>
        <comment>about a call</comment>
        <translation>es wird schon jemand gefragt</translation>
    </message>
    <message>
        <source>{number} cannot be dialled here: the dialplan has no such extension.</source>
        <translation>{number} kann hier nicht gewählt werden: Der Wählplan hat keine solche Nebenstelle.</translation>
    </message>
    <message>
        <source>The call is over.</source>
        <translation>Das Gespräch ist vorbei.</translation>
    </message>
    <message>
        <source>'{name}' is none of exten, same, include, ignorepat, autohints, switch</source>
        <translation>„{name}“ ist keines von exten, same, include, ignorepat, autohints, switch</translation>
    </message>
    <message>
        <source>extensions of a database (realtime) are not asked for; what is to be called has to stand in a file</source>
        <translation>nach Nebenstellen in einer Datenbank (realtime) wird nicht gefragt; was gerufen werden soll, muss in einer Datei stehen</translation>
    </message>
    <message>
        <source>extensions in Lua are not asked for; what is to be called has to stand in a file</source>
        <translation>nach Nebenstellen in Lua wird nicht gefragt; was gerufen werden soll, muss in einer Datei stehen</translation>
    </message>
    <message>
        <source>another server's extensions are not asked for; only those in files are</source>
        <translation>nach Nebenstellen eines anderen Servers wird nicht gefragt, nur nach denen in Dateien</translation>
    </message>
    <message>
        <source>an extension is written 'exten =&gt; number,priority,application'</source>
        <translation>eine Nebenstelle schreibt man „exten =&gt; Nummer,Priorität,Anwendung“</translation>
    </message>
    <message>
        <source>'same' has no extension before it</source>
        <translation>vor „same“ steht keine Nebenstelle</translation>
    </message>
    <message>
        <source>{extension} has a priority {number} already; the first one stays</source>
        <translation>{extension} hat schon eine Priorität {number}; die erste bleibt</translation>
    </message>
    <message>
        <source>{extension} has a label '{label}' already; the first one stays</source>
        <translation>{extension} hat schon eine Marke „{label}“; die erste bleibt</translation>
    </message>
    <message>
        <source>{extension} has a hint already; the first one stays</source>
        <translation>{extension} hat schon einen Hint; der erste bleibt</translation>
    </message>
    <message>
        <source>presence is never aggregated: the first of the hint's presences is shown</source>
        <translation>Präsenz wird nie zusammengefasst: die erste des Hints wird gezeigt</translation>
    </message>
    <message>
        <source>the comma after '{text}' is missing; read as if it were there</source>
        <translation>das Komma nach „{text}“ fehlt; gelesen, als stünde es da</translation>
    </message>
    <message>
        <source>there is no ')' to '{name}('; read as if it stood at the end</source>
        <translation>zu „{name}(“ gibt es keine „)“; gelesen, als stünde sie am Ende</translation>
    </message>
    <message>
        <source>a priority is followed by an application or, after 'hint', by devices and presence</source>
        <translation>auf eine Priorität folgt eine Anwendung oder, nach „hint“, Geräte und Präsenz</translation>
    </message>
    <message>
        <source>'{text}' is no priority; write a number, n or hint</source>
        <translation>„{text}“ ist keine Priorität; schreiben Sie eine Zahl, n oder hint</translation>
    </message>
    <message>
        <source>{count} ranges stand beside each other; {most} are the most</source>
        <translation>{count} Bereiche stehen nebeneinander; {most} sind das Höchste</translation>
    </message>
    <message>
        <source>'{text}' is no time of day</source>
        <translation>„{text}“ ist keine Uhrzeit</translation>
    </message>
    <message>
        <source>'{text}' is none of {known}</source>
        <translation>„{text}“ ist keines von {known}</translation>
    </message>
    <message>
        <source>'{text}' is no number from {least} to {most}</source>
        <translation>„{text}“ ist keine Zahl von {least} bis {most}</translation>
    </message>
    <message>
        <source>{name}() is not asked while the files are read; only variables of [globals] are known then</source>
        <translation>{name}() wird beim Lesen der Dateien nicht gefragt; bekannt sind dann nur Variablen aus [globals]</translation>
    </message>
    <message>
        <source>it costs more than one text may</source>
        <translation>es kostet mehr, als ein Text darf</translation>
    </message>
    <message>
        <source>it costs more than one step may; texts, patterns or repetitions are too large</source>
        <translation>es kostet mehr, als ein Schritt darf; Texte, Muster oder Wiederholungen sind zu groß</translation>
    </message>
    <message>
        <source>there is no application '{name}': a channel that comes to it ends</source>
        <translation>es gibt keine Anwendung „{name}“: ein Kanal, der dorthin kommt, endet</translation>
    </message>
    <message>
        <source>there is no function '{name}': its value is empty</source>
        <translation>es gibt keine Funktion „{name}“: ihr Wert ist leer</translation>
    </message>
    <message>
        <source>{reason} ({count} lines use it)</source>
        <translation>{reason} ({count} Zeilen verwenden sie)</translation>
    </message>
    <message>
        <source>AEL is not read; Asterisk's 'aelparse -w' writes it as an extensions.conf, which is</source>
        <translation>AEL wird nicht gelesen; „aelparse -w“ von Asterisk schreibt daraus eine extensions.conf, und die wird gelesen</translation>
    </message>
    <message>
        <source>Lua is not run; what it does has to stand in extensions.conf</source>
        <translation>Lua wird nicht ausgeführt; was es tut, muss in der extensions.conf stehen</translation>
    </message>
    <message>
        <source>the hint names no device and no presence</source>
        <translation>der Hint nennt kein Gerät und keine Präsenz</translation>
    </message>
    <message>
        <source>a name is longer than {most} characters</source>
        <translation>ein Name hat mehr als {most} Zeichen</translation>
    </message>
    <message>
        <source>the hint names {count} devices; {most} are the most</source>
        <translation>der Hint nennt {count} Geräte; {most} sind das Höchste</translation>
    </message>
    <message>
        <source>'{name}' is no device; write SIP/name or Custom:name</source>
        <translation>„{name}“ ist kein Gerät; schreiben Sie SIP/Name oder Custom:Name</translation>
    </message>
    <message>
        <source>'{name}' is no presence; write CustomPresence:name</source>
        <translation>„{name}“ ist keine Präsenz; schreiben Sie CustomPresence:Name</translation>
    </message>
    <message>
        <source>there is no device {name}</source>
        <translation>es gibt kein Gerät {name}</translation>
    </message>
    <message>
        <source>the hint of {extension} comes to none: {why}</source>
        <translation>aus dem Hint von {extension} wird keiner: {why}</translation>
    </message>
    <message>
        <source>'{text}…' has {count} characters; {most} are the most of a pattern</source>
        <translation>„{text}…“ hat {count} Zeichen; {most} sind das Höchste für ein Muster</translation>
    </message>
    <message>
        <source>'{text}' is no pattern; one looks like _6XXX, _NXX. or _[1-5]!</source>
        <translation>„{text}“ ist kein Muster; eines sieht aus wie _6XXX, _NXX. oder _[1-5]!</translation>
    </message>
    <message>
        <source>'{text}' is no pattern; it has no place for a character</source>
        <translation>„{text}“ ist kein Muster; es hat keine Stelle für ein Zeichen</translation>
    </message>
    <message>
        <source>'{text}': '[' is never closed</source>
        <translation>„{text}“: „[“ wird nie geschlossen</translation>
    </message>
    <message>
        <source>'{text}': '{first}-{last}' is no range</source>
        <translation>„{text}“: „{first}-{last}“ ist kein Bereich</translation>
    </message>
    <message>
        <source>{count} more problems are not listed</source>
        <translation>{count} weitere Probleme sind nicht aufgeführt</translation>
    </message>
    <message>
        <source>there are more than {most} lines</source>
        <translation>es sind mehr als {most} Zeilen</translation>
    </message>
    <message>
        <source>there are more than {most} lines with what templates repeat</source>
        <translation>mit dem, was Vorlagen wiederholen, sind es mehr als {most} Zeilen</translation>
    </message>
    <message>
        <source>{reason}; what comes after this one is passed over</source>
        <translation>{reason}; was danach kommt, wird übergangen</translation>
    </message>
    <message>
        <source>the line is longer than {most} characters</source>
        <translation>die Zeile hat mehr als {most} Zeichen</translation>
    </message>
    <message>
        <source>the line holds a character that no text has (NUL)</source>
        <translation>die Zeile enthält ein Zeichen, das kein Text hat (NUL)</translation>
    </message>
    <message>
        <source>'{text}' is no section; write [name]. The lines after it are passed over</source>
        <translation>„{text}“ ist kein Abschnitt; schreiben Sie [Name]. Die Zeilen danach werden übergangen</translation>
    </message>
    <message>
        <source>there is no template '{name}' above</source>
        <translation>darüber steht keine Vorlage „{name}“</translation>
    </message>
    <message>
        <source>'{word}' is not served; write #include file</source>
        <translation>„{word}“ gibt es hier nicht; schreiben Sie #include Datei</translation>
    </message>
    <message>
        <source>files include each other too often</source>
        <translation>Dateien binden einander zu oft ein</translation>
    </message>
    <message>
        <source>{path} cannot be read</source>
        <translation>{path} lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>'{text}' is no 'key =&gt; value'</source>
        <translation>„{text}“ ist kein „Schlüssel =&gt; Wert“</translation>
    </message>
    <message>
        <source>'{key}' of a queue is not served</source>
        <translation>„{key}“ einer Warteschlange wird nicht unterstützt</translation>
    </message>
    <message>
        <source>'{value}' is nothing that '{key}' takes</source>
        <translation>„{value}“ ist nichts, was „{key}“ annimmt</translation>
    </message>
    <message>
        <source>there are too many queues, or the name is too long</source>
        <translation>es gibt zu viele Warteschlangen, oder der Name ist zu lang</translation>
    </message>
    <message>
        <source>the line stands in no section</source>
        <translation>die Zeile steht in keinem Abschnitt</translation>
    </message>
    <message>
        <source>no file has such a name</source>
        <translation>keine Datei hat einen solchen Namen</translation>
    </message>
    <message>
        <source>{path} cannot be looked for: {why}</source>
        <translation>{path} lässt sich nicht suchen: {why}</translation>
    </message>
    <message>
        <source>{path} is not read: there are too many files, or too large ones</source>
        <translation>{path} wird nicht gelesen: es sind zu viele Dateien, oder zu große</translation>
    </message>
    <message>
        <source>the file is too long; what comes after {count} bytes is not read</source>
        <translation>die Datei ist zu lang; was nach {count} Bytes kommt, wird nicht gelesen</translation>
    </message>
    <message>
        <source>the file is no UTF-8; what cannot be read is shown as �</source>
        <translation>die Datei ist kein UTF-8; was sich nicht lesen lässt, steht als � da</translation>
    </message>
    <message>
        <source>{path} cannot be read: for {seconds} seconds there was no answer.</source>
        <translation>{path} lässt sich nicht lesen: {seconds} Sekunden lang kam keine Antwort.</translation>
    </message>
    <message>
        <source>The console cannot be served: {why}</source>
        <translation>Die Konsole lässt sich nicht anbieten: {why}</translation>
    </message>
    <message>
        <source>The manager interface cannot be served: {why}</source>
        <translation>Die Manager-Schnittstelle lässt sich nicht anbieten: {why}</translation>
    </message>
    <message>
        <source>there are too many lines, people or problems; the rest is passed over</source>
        <translation>es sind zu viele Zeilen, Personen oder Probleme; der Rest wird übergangen</translation>
    </message>
    <message>
        <source>extension {exten} stands here twice; this line wins</source>
        <translation>Nebenstelle {exten} steht hier zweimal; diese Zeile gilt</translation>
    </message>
    <message>
        <source>not CSV: {why}</source>
        <translation>kein CSV: {why}</translation>
    </message>
    <message>
        <source>the first line names the columns and one of them is 'extension'; the file is passed over</source>
        <translation>die erste Zeile nennt die Spalten, und eine davon heißt „extension“; die Datei wird übergangen</translation>
    </message>
    <message>
        <source>the first line names {count} columns; {most} are the most</source>
        <translation>die erste Zeile nennt {count} Spalten; {most} sind das Höchste</translation>
    </message>
    <message>
        <source>column '{name}' is none of {known}</source>
        <translation>Spalte „{name}“ ist keine von {known}</translation>
    </message>
    <message>
        <source>{count} columns where the header names {named}; quote a text that holds a comma</source>
        <translation>{count} Spalten, wo die Kopfzeile {named} nennt; ein Text mit Komma gehört in Anführungszeichen</translation>
    </message>
    <message>
        <source>no extension</source>
        <translation>keine Nebenstelle</translation>
    </message>
    <message>
        <source>a cell holds a character that no text has (NUL)</source>
        <translation>eine Zelle enthält ein Zeichen, das kein Text hat (NUL)</translation>
    </message>
    <message>
        <source>{what} is longer than {most} characters.</source>
        <translation>{what} hat mehr als {most} Zeichen.</translation>
    </message>
    <message>
        <source>{count} people have no hint of their own</source>
        <translation>{count} Personen haben keinen eigenen Hint</translation>
    </message>
    <message>
        <source>extension {exten} ({name}) has no hint</source>
        <translation>Nebenstelle {exten} ({name}) hat keinen Hint</translation>
    </message>
    <message>
        <source>{count} more people have no hint</source>
        <translation>{count} weitere Personen haben keinen Hint</translation>
    </message>
    <message>
        <source>Messages of before are not known: {why}</source>
        <translation>Frühere Nachrichten sind nicht bekannt: {why}</translation>
    </message>
    <message>
        <source>The message is there no more.</source>
        <translation>Die Nachricht ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The mailbox {mailbox} is not listened to at this desk.</source>
        <translation>Das Postfach {mailbox} wird an diesem Arbeitsplatz nicht abgehört.</translation>
    </message>
    <message>
        <source>the folder of messages cannot be read: {why}</source>
        <translation>der Ordner der Nachrichten kann nicht gelesen werden: {why}</translation>
    </message>
    <message>
        <source>the message cannot be kept: {why}</source>
        <translation>die Nachricht kann nicht aufgehoben werden: {why}</translation>
    </message>
    <message>
        <source>the PIN cannot be kept: {why}</source>
        <translation>die PIN kann nicht aufgehoben werden: {why}</translation>
    </message>
    <message>
        <source>the greeting cannot be kept: {why}</source>
        <translation>die Begrüßung kann nicht aufgehoben werden: {why}</translation>
    </message>
    <message>
        <source>the message cannot be changed: {why}</source>
        <translation>die Nachricht kann nicht geändert werden: {why}</translation>
    </message>
    <message>
        <source>the message cannot be deleted: {why}</source>
        <translation>die Nachricht kann nicht gelöscht werden: {why}</translation>
    </message>
    <message>
        <source>the message cannot be read: {why}</source>
        <translation>die Nachricht kann nicht gelesen werden: {why}</translation>
    </message>
    <message>
        <source>the message cannot be saved there: {why}</source>
        <translation>die Nachricht kann dort nicht gespeichert werden: {why}</translation>
    </message>
    <message>
        <source>“{mailbox}” is no name of a mailbox</source>
        <translation>„{mailbox}“ ist kein Name eines Postfachs</translation>
    </message>
    <message>
        <source>{count} messages wait to be mailed; {host}: {why}</source>
        <translation>{count} Nachrichten warten darauf, gemailt zu werden; {host}: {why}</translation>
    </message>
    <message>
        <source>a message of {mailbox} is not mailed to {address}: {why}</source>
        <translation>eine Nachricht von {mailbox} wird nicht an {address} gemailt: {why}</translation>
    </message>
    <message>
        <source>it does not know user or password ({code})</source>
        <translation>er kennt Benutzer oder Passwort nicht ({code})</translation>
    </message>
    <message>
        <source>it does not do what is asked: {what}</source>
        <translation>er kann nicht, was verlangt wird: {what}</translation>
    </message>
    <message>
        <source>the connection was lost</source>
        <translation>die Verbindung ging verloren</translation>
    </message>
    <message>
        <source>its certificate is not trusted: {why}</source>
        <translation>seinem Zertifikat wird nicht vertraut: {why}</translation>
    </message>
    <message>
        <source>no password is sent to another computer without TLS</source>
        <translation>ohne TLS wird kein Passwort an einen anderen Rechner gesendet</translation>
    </message>
    <message>
        <source>it says {code}: {words}</source>
        <translation>er sagt {code}: {words}</translation>
    </message>
    <message>
        <source>A person needs an extension.</source>
        <translation>Eine Person braucht eine Nebenstelle.</translation>
    </message>
    <message>
        <source>Nobody is their own deputy.</source>
        <translation>Niemand vertritt sich selbst.</translation>
    </message>
    <message>
        <source>{count} numbers are the most.</source>
        <translation>Mehr als {count} Nummern gehen nicht.</translation>
    </message>
    <message>
        <source>A number has no digits.</source>
        <translation>Eine Nummer hat keine Ziffern.</translation>
    </message>
    <message>
        <source>{count} groups are the most.</source>
        <translation>Mehr als {count} Gruppen gehen nicht.</translation>
    </message>
    <message>
        <source>Each group has a name, and stands there once.</source>
        <translation>Jede Gruppe hat einen Namen und steht nur einmal da.</translation>
    </message>
    <message>
        <source>{exten} is a pattern of numbers; a person has one number.</source>
        <translation>{exten} ist ein Muster für Nummern; eine Person hat eine Nummer.</translation>
    </message>
    <message>
        <source>An extension, a device and a presence have no spaces, &amp; or commas.</source>
        <translation>Nebenstelle, Gerät und Präsenz haben keine Leerzeichen, &amp; oder Kommas.</translation>
    </message>
    <message>
        <source>The hint of {exten} is none: {why}</source>
        <translation>Der Hint von {exten} ist keiner: {why}</translation>
    </message>
    <message>
        <source>One change is of one to {count} people.</source>
        <translation>Eine Änderung betrifft eine bis {count} Personen.</translation>
    </message>
    <message>
        <source>The extension {exten} stands there twice.</source>
        <translation>Die Nebenstelle {exten} steht zweimal da.</translation>
    </message>
    <message>
        <source>A person keeps the extension; add another and remove this one.</source>
        <translation>Eine Person behält ihre Nebenstelle; fügen Sie eine andere hinzu und löschen Sie diese.</translation>
    </message>
    <message>
        <source>That photo is not kept here; choose it again.</source>
        <translation>Dieses Foto ist hier nicht gespeichert; wählen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The photo has {count} bytes; {most} are the most.</source>
        <translation>Das Foto hat {count} Bytes; {most} sind das Höchste.</translation>
    </message>
    <message>
        <source>The photo is neither a JPEG nor a PNG.</source>
        <translation>Das Foto ist weder ein JPEG noch ein PNG.</translation>
    </message>
    <message>
        <source>The photo is not the one that was named.</source>
        <translation>Das Foto ist nicht das genannte.</translation>
    </message>
    <message>
        <source>There is no room: {count} bytes of photos are kept.</source>
        <translation>Kein Platz mehr: {count} Bytes an Fotos sind gespeichert.</translation>
    </message>
    <message>
        <source>There is nobody at {exten}.</source>
        <translation>Unter {exten} ist niemand.</translation>
    </message>
    <message>
        <source>Somebody else has set {exten} since.</source>
        <translation>Jemand anderes hat {exten} inzwischen geändert.</translation>
    </message>
    <message>
        <source>{exten} is {name} already.</source>
        <translation>{exten} ist schon {name}.</translation>
    </message>
    <message>
        <source>Nobody at {exten} stands in the directory's file.</source>
        <translation>Unter {exten} steht niemand in der Datei des Verzeichnisses.</translation>
    </message>
    <message>
        <source>{exten} is as the directory's file has it.</source>
        <translation>{exten} ist so, wie es in der Datei des Verzeichnisses steht.</translation>
    </message>
    <message>
        <source>Somebody else has set it since.</source>
        <translation>Jemand anderes hat es inzwischen gesetzt.</translation>
    </message>
    <message>
        <source>The name is not valid Unicode text.</source>
        <translation>Der Name ist kein gültiger Unicode-Text.</translation>
    </message>
    <message>
        <source>The end of the presence is no time that this program knows.</source>
        <translation>Das Ende der Präsenz ist keine Zeit, die dieses Programm kennt.</translation>
    </message>
    <message>
        <source>More than {most} presences come one after the other.</source>
        <translation>Es folgen mehr als {most} Präsenzen aufeinander.</translation>
    </message>
    <message>
        <source>“{name}” cannot be set; only {label}:name can.</source>
        <translation>„{name}“ lässt sich nicht setzen; nur {label}:name geht.</translation>
    </message>
    <message>
        <source>That time is over already.</source>
        <translation>Diese Zeit ist schon vorbei.</translation>
    </message>
    <message>
        <source>That is further ahead than this program plans.</source>
        <translation>So weit voraus plant das Programm nicht.</translation>
    </message>
    <message>
        <source>The plan is another since.</source>
        <translation>Der Plan ist inzwischen ein anderer.</translation>
    </message>
    <message>
        <source>The plan is no more.</source>
        <translation>Den Plan gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Two presets have the same name.</source>
        <translation>Zwei Vorlagen haben denselben Namen.</translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation>Eine Vorlage braucht einen Namen.</translation>
    </message>
    <message>
        <source>A preset has one end: a span or a time of day.</source>
        <translation>Eine Vorlage hat ein Ende: eine Dauer oder eine Uhrzeit.</translation>
    </message>
    <message>
        <source>{most} presets are the most.</source>
        <translation>Höchstens {most} Vorlagen sind möglich.</translation>
    </message>
    <message>
        <source>A preset lasts for {most} days at most.</source>
        <translation>Eine Vorlage dauert höchstens {most} Tage.</translation>
    </message>
    <message>
        <source>The presets have more than {most} characters.</source>
        <translation>Die Vorlagen haben mehr als {most} Zeichen.</translation>
    </message>
    <message>
        <source>The plan ends before it begins.</source>
        <translation>Der Plan endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>The plan would begin again before it ends.</source>
        <translation>Der Plan würde wieder beginnen, bevor er endet.</translation>
    </message>
    <message>
        <source>That is not a time for which this program plans.</source>
        <translation>Für diese Zeit plant das Programm nicht.</translation>
    </message>
    <message>
        <source>{what} has {count} characters; {most} are the most.</source>
        <translation>{what} hat {count} Zeichen; {most} sind das Höchste.</translation>
    </message>
    <message>
        <source>{what} holds control characters or line breaks.</source>
        <translation>{what} enthält Steuerzeichen oder Zeilenumbrüche.</translation>
    </message>
    <message>
        <source>{what} holds a NUL.</source>
        <translation>{what} enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>{what} is not valid Unicode text.</source>
        <translation>{what} ist kein gültiger Unicode-Text.</translation>
    </message>
    <message>
        <source>There is no room: the {what} that are kept have {count} characters.</source>
        <translation>Kein Platz: {what} haben zusammen {count} Zeichen.</translation>
    </message>
    <message>
        <source>There is no room: {count} {what} are kept.</source>
        <translation>Kein Platz: {count} {what} sind schon gespeichert.</translation>
    </message>
    <message>
        <source>The presence has {count} characters; {most} are the most.</source>
        <translation>Die Präsenz hat {count} Zeichen; {most} sind das Höchste.</translation>
    </message>
    <message>
        <source>“{text}” is no presence; they are {known}</source>
        <translation>„{text}“ ist keine Präsenz; es gibt {known}</translation>
    </message>
    <message>
        <source>“{text}” is no option; “e” says that the texts are base64</source>
        <translation>„{text}“ ist keine Option; „e“ sagt, dass die Texte base64 sind</translation>
    </message>
    <message>
        <source>The texts are base64, without commas, where the last field is an “e”</source>
        <translation>Die Texte sind base64 ohne Kommas, wo das letzte Feld ein „e“ ist</translation>
    </message>
    <message>
        <source>“{text}” is no state of a device</source>
        <translation>„{text}“ ist kein Zustand eines Geräts</translation>
    </message>
    <message>
        <source>there are more than {most} people; the rest is passed over</source>
        <translation>es sind mehr als {most} Personen; der Rest wird übergangen</translation>
    </message>
    <message>
        <source>some of its characters are none in {encoding}; choose another encoding</source>
        <translation>manche Zeichen gibt es in {encoding} nicht; wählen Sie eine andere Kodierung</translation>
    </message>
    <message>
        <source>what comes after {most} lines is not read</source>
        <translation>was nach {most} Zeilen kommt, wird nicht gelesen</translation>
    </message>
    <message>
        <source>the line has {count} characters; {most} are the most</source>
        <translation>die Zeile hat {count} Zeichen; {most} sind das Höchste</translation>
    </message>
    <message>
        <source>a quotation mark is not closed, or stands within a cell; write two of them for one</source>
        <translation>ein Anführungszeichen ist nicht geschlossen oder steht in einer Zelle; schreiben Sie zwei für eines</translation>
    </message>
    <message>
        <source>it is no CSV: {why}</source>
        <translation>es ist kein CSV: {why}</translation>
    </message>
    <message>
        <source>{count} cells where the first line has {most}; quote a text that holds the delimiter</source>
        <translation>{count} Zellen, wo die erste Zeile {most} hat; setzen Sie Texte mit dem Trennzeichen in Anführungszeichen</translation>
    </message>
    <message>
        <source>a cell has {count} characters; {most} are the most</source>
        <translation>eine Zelle hat {count} Zeichen; {most} sind das Höchste</translation>
    </message>
    <message>
        <source>'{text}' is no line of a vCard</source>
        <translation>„{text}“ ist keine Zeile einer vCard</translation>
    </message>
    <message>
        <source>the line is longer than {most} bytes; it is passed over</source>
        <translation>die Zeile ist länger als {most} Byte; sie wird übergangen</translation>
    </message>
    <message>
        <source>the photo is larger than {most} bytes; it is passed over</source>
        <translation>das Foto ist größer als {most} Byte; es wird übergangen</translation>
    </message>
    <message>
        <source>the photo is broken; it is passed over</source>
        <translation>das Foto ist beschädigt; es wird übergangen</translation>
    </message>
    <message>
        <source>the card has no END:VCARD; it is passed over</source>
        <translation>der Karte fehlt END:VCARD; sie wird übergangen</translation>
    </message>
    <message>
        <source>{place}: the photo is larger than {most} bytes; it is passed over</source>
        <translation>{place}: das Foto ist größer als {most} Byte; es wird übergangen</translation>
    </message>
    <message>
        <source>{place}: the photo is neither a JPEG nor a PNG; it is passed over</source>
        <translation>{place}: das Foto ist weder JPEG noch PNG; es wird übergangen</translation>
    </message>
    <message>
        <source>{place}: the note is cut after {most} characters</source>
        <translation>{place}: die Notiz wird nach {most} Zeichen abgeschnitten</translation>
    </message>
    <message>
        <source>{place}: {name} has more than {most} characters; it is passed over</source>
        <translation>{place}: {name} hat mehr als {most} Zeichen und wird übergangen</translation>
    </message>
    <message>
        <source>the server refers to others ({count}); they are not asked: name each of them here</source>
        <translation>der Server verweist auf andere ({count}); sie werden nicht gefragt: nennen Sie jeden davon hier</translation>
    </message>
    <message>
        <source>there are more than {most} entries; choose a narrower filter</source>
        <translation>es sind mehr als {most} Einträge; wählen Sie einen engeren Filter</translation>
    </message>
    <message>
        <source>the server gives no more than {count} entries; choose a narrower filter</source>
        <translation>der Server gibt nicht mehr als {count} Einträge; wählen Sie einen engeren Filter</translation>
    </message>
    <message>
        <source>{who} has no extension, and nobody here has that e-mail or name</source>
        <translation>{who} hat keine Nebenstelle, und niemand hier hat diese E-Mail oder diesen Namen</translation>
    </message>
    <message>
        <source>extension {exten} stands there twice, first at {place}</source>
        <translation>Nebenstelle {exten} steht dort zweimal, zuerst bei {place}</translation>
    </message>
    <message>
        <source>nobody is called {name}, who is to be the deputy; write an extension</source>
        <translation>niemand heißt {name}, der die Vertretung sein soll; schreiben Sie eine Nebenstelle</translation>
    </message>
    <message>
        <source>It was cancelled; nothing has changed.</source>
        <translation>Es wurde abgebrochen; nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>There are no people in {file}.</source>
        <translation>In {file} stehen keine Personen.</translation>
    </message>
    <message>
        <source>There is no line in {file} that can be read; line {line}: {why}.</source>
        <translation>In {file} ist keine Zeile, die gelesen werden kann; Zeile {line}: {why}.</translation>
    </message>
    <message>
        <source>There is no vCard in {file} that can be read.</source>
        <translation>In {file} ist keine vCard, die gelesen werden kann.</translation>
    </message>
    <message>
        <source>There is no encoding {name}; choose one of {known}.</source>
        <translation>Es gibt keine Kodierung {name}; wählen Sie eine von {known}.</translation>
    </message>
    <message>
        <source>What stands between cells is one character, such as ; or ,</source>
        <translation>Zwischen Zellen steht ein einzelnes Zeichen wie ; oder ,</translation>
    </message>
    <message>
        <source>The first line of {file} has {count} cells; {most} are the most. Is '{delimiter}' what stands between them?</source>
        <translation>Die erste Zeile von {file} hat {count} Zellen; {most} sind das Höchste. Steht wirklich „{delimiter}“ dazwischen?</translation>
    </message>
    <message>
        <source>Nobody is named in {file}. Choose a voicemail.conf, users.conf, pjsip.conf or sip.conf.</source>
        <translation>In {file} ist niemand genannt. Wählen Sie eine voicemail.conf, users.conf, pjsip.conf oder sip.conf.</translation>
    </message>
    <message>
        <source>The file {file} has {count} bytes; {most} are the most. Export fewer people, or no photos.</source>
        <translation>Die Datei {file} hat {count} Byte; {most} sind das Höchste. Exportieren Sie weniger Personen oder keine Fotos.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read: {why}.</source>
        <translation>Die Datei {file} kann nicht gelesen werden: {why}.</translation>
    </message>
    <message>
        <source>The file {file} cannot be written: {why}.</source>
        <translation>Die Datei {file} kann nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <source>The file {file} holds no certificates in PEM: {why}.</source>
        <translation>Die Datei {file} enthält keine Zertifikate in PEM: {why}.</translation>
    </message>
    <message>
        <source>People are written as CSV or as vCards.</source>
        <translation>Personen werden als CSV oder als vCards geschrieben.</translation>
    </message>
    <message>
        <source>There is no LDAP server {name} in the settings.</source>
        <translation>In den Einstellungen gibt es keinen LDAP-Server {name}.</translation>
    </message>
    <message>
        <source>The server sends more than {most} bytes; choose a narrower filter.</source>
        <translation>Der Server sendet mehr als {most} Byte; wählen Sie einen engeren Filter.</translation>
    </message>
    <message>
        <source>What answers there is no LDAP server, or it wants TLS from the first byte on.</source>
        <translation>Was dort antwortet, ist kein LDAP-Server, oder er will TLS vom ersten Byte an.</translation>
    </message>
    <message>
        <source>The server sends what is no LDAP.</source>
        <translation>Der Server sendet, was kein LDAP ist.</translation>
    </message>
    <message>
        <source>The server sends what is no LDAP: {why}.</source>
        <translation>Der Server sendet, was kein LDAP ist: {why}.</translation>
    </message>
    <message>
        <source>The server sends what is no LDAP: a message is cut off.</source>
        <translation>Der Server sendet, was kein LDAP ist: eine Nachricht ist abgeschnitten.</translation>
    </message>
    <message>
        <source>The server sends an entry of {count} bytes; {most} are the most. Ask for fewer attributes.</source>
        <translation>Der Server sendet einen Eintrag von {count} Byte; {most} sind das Höchste. Fragen Sie nach weniger Attributen.</translation>
    </message>
    <message>
        <source>The server answers what nobody asked.</source>
        <translation>Der Server antwortet, was niemand gefragt hat.</translation>
    </message>
    <message>
        <source>The server has one more page again and again; its administrator has to mend it.</source>
        <translation>Der Server hat immer noch eine Seite mehr; wer ihn verwaltet, muss das beheben.</translation>
    </message>
    <message>
        <source>The server refers to another, which is not asked: {where}. Name that here.</source>
        <translation>Der Server verweist auf einen anderen, der nicht gefragt wird: {where}. Nennen Sie den hier.</translation>
    </message>
    <message>
        <source>The server refuses ({what}, {code}): {said}</source>
        <translation>Der Server lehnt ab ({what}, {code}): {said}</translation>
    </message>
    <message>
        <source>it does not say why</source>
        <translation>er sagt nicht, warum</translation>
    </message>
    <message>
        <source>The filter is longer than {most} characters, or no text.</source>
        <translation>Der Filter ist länger als {most} Zeichen oder kein Text.</translation>
    </message>
    <message>
        <source>The filter is none. Write it as in (objectClass=person).</source>
        <translation>Das ist kein Filter. Schreiben Sie ihn wie (objectClass=person).</translation>
    </message>
    <message>
        <source>Name (bind DN) or password are not those of the server.</source>
        <translation>Name (Bind-DN) oder Passwort kennt der Server nicht.</translation>
    </message>
    <message>
        <source>The server has no such base; write it as in dc=example,dc=com.</source>
        <translation>Diese Basis hat der Server nicht; schreiben Sie sie wie dc=example,dc=com.</translation>
    </message>
    <message>
        <source>The base, or the bind DN, is no name of a directory; write dc=example,dc=com.</source>
        <translation>Die Basis oder der Bind-DN ist kein Name eines Verzeichnisses; schreiben Sie dc=example,dc=com.</translation>
    </message>
    <message>
        <source>That user may not search there; ask the directory's administrator.</source>
        <translation>Dieser Benutzer darf dort nicht suchen; fragen Sie, wer das Verzeichnis verwaltet.</translation>
    </message>
    <message>
        <source>The server wants TLS; choose it.</source>
        <translation>Der Server will TLS; wählen Sie es.</translation>
    </message>
    <message>
        <source>The server wants a name (bind DN) and a password.</source>
        <translation>Der Server will einen Namen (Bind-DN) und ein Passwort.</translation>
    </message>
    <message>
        <source>The server is busy; try again later.</source>
        <translation>Der Server ist beschäftigt; versuchen Sie es später.</translation>
    </message>
    <message>
        <source>The server is not available; try again later.</source>
        <translation>Der Server ist nicht verfügbar; versuchen Sie es später.</translation>
    </message>
    <message>
        <source>The search takes the server too long; choose a narrower filter or base.</source>
        <translation>Die Suche dauert dem Server zu lange; wählen Sie einen engeren Filter oder eine engere Basis.</translation>
    </message>
    <message>
        <source>The server lets nobody search without a bind DN and a password.</source>
        <translation>Ohne Bind-DN und Passwort lässt der Server niemanden suchen.</translation>
    </message>
    <message>
        <source>The server {host} speaks no TLS at port {port} that can be used: {why}. Choose StartTLS for port 389.</source>
        <translation>Der Server {host} spricht an Port {port} kein brauchbares TLS: {why}. Wählen Sie StartTLS für Port 389.</translation>
    </message>
    <message>
        <source>The server {host} does not answer at port {port}.</source>
        <translation>Der Server {host} antwortet an Port {port} nicht.</translation>
    </message>
    <message>
        <source>The server {host} cannot be reached at port {port}: {why}.</source>
        <translation>Der Server {host} ist an Port {port} nicht zu erreichen: {why}.</translation>
    </message>
    <message>
        <source>The server {host} ended the connection.</source>
        <translation>Der Server {host} hat die Verbindung beendet.</translation>
    </message>
    <message>
        <source>The server {host} ended the connection; it may want TLS from the first byte on.</source>
        <translation>Der Server {host} hat die Verbindung beendet; vielleicht will er TLS vom ersten Byte an.</translation>
    </message>
    <message>
        <source>The server {host} ended the connection; is TLS spoken at that port? StartTLS is the other kind.</source>
        <translation>Der Server {host} hat die Verbindung beendet; wird an diesem Port TLS gesprochen? StartTLS ist die andere Art.</translation>
    </message>
    <message>
        <source>The server {host} takes too long; try again later, or choose a narrower filter.</source>
        <translation>Der Server {host} braucht zu lange; versuchen Sie es später oder wählen Sie einen engeren Filter.</translation>
    </message>
    <message>
        <source>The server {host} cannot prove who it is: its certificate is from somebody whom this computer does not know. Save the certificate of the authority that issued it as a PEM file, and name that.</source>
        <translation>Der Server {host} kann nicht beweisen, wer er ist: sein Zertifikat ist von jemandem, den dieser Rechner nicht kennt. Speichern Sie das Zertifikat der Stelle, die es ausgestellt hat, als PEM-Datei, und nennen Sie die.</translation>
    </message>
    <message>
        <source>The server {host} cannot prove who it is: its certificate has expired. Its administrator has to renew it.</source>
        <translation>Der Server {host} kann nicht beweisen, wer er ist: sein Zertifikat ist abgelaufen. Wer ihn verwaltet, muss es erneuern.</translation>
    </message>
    <message>
        <source>The server {host} cannot prove who it is: its certificate is not valid yet. Is this computer's clock right?</source>
        <translation>Der Server {host} kann nicht beweisen, wer er ist: sein Zertifikat gilt noch nicht. Geht die Uhr dieses Rechners richtig?</translation>
    </message>
    <message>
        <source>The server {host} cannot prove who it is: its certificate is for another name. Write the name that stands there.</source>
        <translation>Der Server {host} kann nicht beweisen, wer er ist: sein Zertifikat ist für einen anderen Namen. Schreiben Sie den Namen, der dort steht.</translation>
    </message>
    <message>
        <source>The server {host} cannot prove who it is: {why}.</source>
        <translation>Der Server {host} kann nicht beweisen, wer er ist: {why}.</translation>
    </message>
    <message>
        <source>Without TLS everybody on the way could read the password; choose LDAPS or StartTLS.</source>
        <translation>Ohne TLS könnte jeder unterwegs das Passwort lesen; wählen Sie LDAPS oder StartTLS.</translation>
    </message>
    <message>
        <source>The bind DN has no password; give it, or leave both empty.</source>
        <translation>Zum Bind-DN fehlt das Passwort; geben Sie es an oder lassen Sie beides leer.</translation>
    </message>
    <message>
        <source>Write {expected}</source>
        <translation>{expected} wird erwartet</translation>
    </message>
    <message>
        <source>; did you mean “{name}”?</source>
        <translation>; meinten Sie „{name}“?</translation>
    </message>
    <message>
        <source>Write {kind} of {least} to {most} characters that can be printed</source>
        <translation>{kind} mit {least} bis {most} druckbaren Zeichen wird erwartet</translation>
    </message>
    <message>
        <source>Write {kind} without {marks}</source>
        <translation>{kind} ohne {marks} wird erwartet</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <comment>behind: Write</comment>
        <translation>Eine ganze Zahl von {least} bis {most}</translation>
    </message>
    <message>
        <source>one of {words}</source>
        <comment>behind: Write</comment>
        <translation>Eines von {words}</translation>
    </message>
    <message>
        <source>Write {least} to {most} {kind}</source>
        <translation>Es können {least} bis {most} {kind} sein</translation>
    </message>
    <message>
        <source>Write each of them once</source>
        <translation>Jedes nur einmal</translation>
    </message>
    <message>
        <source>There is no class “{name}”{hint}</source>
        <translation>Es gibt keine Klasse „{name}“{hint}</translation>
    </message>
    <message>
        <source>; there are all, {known}</source>
        <translation>; es gibt all, {known}</translation>
    </message>
    <message>
        <source>There is no time zone of that name here. Write {expected}</source>
        <translation>Eine Zeitzone dieses Namens gibt es hier nicht. {expected} wird erwartet</translation>
    </message>
    <message>
        <source>At most {most} of them; there are {count}</source>
        <translation>Höchstens {most} davon; es sind {count}</translation>
    </message>
    <message>
        <source>The text holds half a character, which no file can hold</source>
        <translation>Der Text enthält ein halbes Zeichen, das keine Datei aufnimmt</translation>
    </message>
    <message>
        <source>There is no such setting</source>
        <translation>Eine solche Einstellung gibt es nicht</translation>
    </message>
    <message>
        <source>a text</source>
        <comment>behind: Write</comment>
        <translation>Ein Text</translation>
    </message>
    <message>
        <source>a path</source>
        <comment>behind: Write</comment>
        <translation>Ein Pfad</translation>
    </message>
    <message>
        <source>a password</source>
        <comment>behind: Write</comment>
        <translation>Ein Passwort</translation>
    </message>
    <message>
        <source>an extension</source>
        <comment>behind: Write</comment>
        <translation>eine Nebenstelle</translation>
    </message>
    <message>
        <source>a name</source>
        <comment>behind: Write</comment>
        <translation>Ein Name</translation>
    </message>
    <message>
        <source>yes or no</source>
        <comment>behind: Write</comment>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>addresses</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>algorithms</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>extensions</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>Nebenstellen</translation>
    </message>
    <message>
        <source>extensions and patterns</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>Nebenstellen und Muster</translation>
    </message>
    <message>
        <source>networks</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>Netze</translation>
    </message>
    <message>
        <source>presences</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>Präsenzen</translation>
    </message>
    <message>
        <source>a network, such as 192.0.2.0/24</source>
        <comment>behind: Write</comment>
        <translation>Ein Netz wie 192.0.2.0/24</translation>
    </message>
    <message>
        <source>an address such as bob@example.com</source>
        <comment>behind: Write</comment>
        <translation>eine Adresse wie bob@example.com</translation>
    </message>
    <message>
        <source>a time zone, such as Europe/Berlin</source>
        <comment>behind: Write</comment>
        <translation>Eine Zeitzone wie Europe/Berlin</translation>
    </message>
    <message>
        <source>{kind}, {least} to {most} characters</source>
        <comment>behind: Write</comment>
        <translation>{kind}, {least} bis {most} Zeichen</translation>
    </message>
    <message>
        <source>a list of {kind}</source>
        <comment>behind: Write</comment>
        <translation>eine Liste: {kind}</translation>
    </message>
    <message>
        <source>a section with {known}</source>
        <comment>behind: Write</comment>
        <translation>ein Abschnitt mit {known}</translation>
    </message>
    <message>
        <source>a section with one entry for each: {thing}</source>
        <comment>behind: Write</comment>
        <translation>ein Abschnitt mit einem Eintrag je: {thing}</translation>
    </message>
    <message>
        <source>phone</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>user</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>calendar</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>server</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>Server</translation>
    </message>
    <message>
        <source>attribute</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>Attribut</translation>
    </message>
    <message>
        <source>mailbox</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>Mailbox</translation>
    </message>
    <message>
        <source>domain</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>Domain</translation>
    </message>
    <message>
        <source>list</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>Liste</translation>
    </message>
    <message>
        <source>extension</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>Nebenstelle</translation>
    </message>
    <message>
        <source>rules</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>keys</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>uses</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>Verwendungen</translation>
    </message>
    <message>
        <source>Write a section with settings</source>
        <translation>Schreiben Sie ein Abschnitt mit Einstellungen</translation>
    </message>
    <message>
        <source>Write a line of text</source>
        <translation>Schreiben Sie eine Textzeile</translation>
    </message>
    <message>
        <source>There is no such setting{hint}</source>
        <translation>Eine solche Einstellung gibt es nicht{hint}</translation>
    </message>
    <message>
        <source>; there are {known}</source>
        <translation>; es gibt {known}</translation>
    </message>
    <message>
        <source>{name} is no name here ({thing}): {why}</source>
        <translation>{name} ist hier kein Name ({thing}): {why}</translation>
    </message>
    <message>
        <source>a time such as 22:00</source>
        <comment>behind: Write</comment>
        <translation>eine Uhrzeit wie 22:00</translation>
    </message>
    <message>
        <source>an address, such as https://example.com/bob.ics</source>
        <comment>behind: Write</comment>
        <translation>eine Adresse, etwa https://example.com/bob.ics</translation>
    </message>
    <message>
        <source>an address such as https://example.com/switchboard.feed, or nothing</source>
        <comment>behind: Write</comment>
        <translation>eine Adresse wie https://example.com/switchboard.feed, oder nichts</translation>
    </message>
    <message>
        <source>digits</source>
        <comment>behind: Write</comment>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>{ "SHA-256" = "64 hexadecimal digits", MD5 = "32" }</source>
        <comment>behind: Write</comment>
        <translation>{ "SHA-256" = "64 hexadezimale Ziffern", MD5 = "32" }</translation>
    </message>
    <message>
        <source>an Ed25519 public key of {count} hexadecimal digits</source>
        <comment>behind: Write</comment>
        <translation>ein öffentlicher Ed25519-Schlüssel aus {count} hexadezimalen Ziffern</translation>
    </message>
    <message>
        <source>classes such as call,reporting, or all</source>
        <comment>behind: Write</comment>
        <translation>Klassen wie call,reporting, oder all</translation>
    </message>
    <message>
        <source>extensions and patterns, such as 6002 and _61XX, or all</source>
        <comment>behind: Write</comment>
        <translation>Nebenstellen und Muster, etwa 6002 und _61XX, oder all</translation>
    </message>
    <message>
        <source>presences, such as dnd and away</source>
        <comment>behind: Write</comment>
        <translation>Präsenzen, etwa dnd und away</translation>
    </message>
    <message>
        <source>a rule such as 'busy =&gt; dnd,in a meeting'</source>
        <comment>behind: Write</comment>
        <translation>eine Regel wie 'busy =&gt; dnd,in a meeting'</translation>
    </message>
    <message>
        <source>a port above rtp_start</source>
        <translation>ein Port über rtp_start</translation>
    </message>
    <message>
        <source>Certificate and key go together</source>
        <translation>Zertifikat und Schlüssel gehören zusammen</translation>
    </message>
    <message>
        <source>A phone needs a password</source>
        <translation>Ein Telefon braucht ein Passwort</translation>
    </message>
    <message>
        <source>A user needs a password</source>
        <translation>Ein Benutzer braucht ein Passwort</translation>
    </message>
    <message>
        <source>A login by challenge needs the password itself: set it anew</source>
        <translation>Eine Anmeldung mit Challenge braucht das Passwort selbst: Setzen Sie es neu</translation>
    </message>
    <message>
        <source>It takes a certificate and a key, too</source>
        <translation>Dazu braucht es auch Zertifikat und Schlüssel</translation>
    </message>
    <message>
        <source>It is shorter than the shortest subscription, {least}</source>
        <translation>Das ist kürzer als das kürzeste Abonnement, {least}</translation>
    </message>
    <message>
        <source>It is longer than the longest subscription, {most}</source>
        <translation>Das ist länger als das längste Abonnement, {most}</translation>
    </message>
    <message>
        <source>It is locked by {file}: {reason}</source>
        <translation>Es ist gesperrt durch {file}: {reason}</translation>
    </message>
    <message>
        <source>{path} may not be written: nothing can be changed here.</source>
        <translation>{path} darf nicht geschrieben werden: Hier lässt sich nichts ändern.</translation>
    </message>
    <message>
        <source>Somebody else has written the settings meanwhile. Nothing was written.</source>
        <translation>Jemand anderes hat die Einstellungen inzwischen geschrieben. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>The settings are written in a way that only a person can change</source>
        <translation>Die Einstellungen sind so geschrieben, dass nur ein Mensch sie ändern kann</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, Zeile {line}</translation>
    </message>
    <message>
        <source>a number of {count} bits</source>
        <comment>inside a sentence</comment>
        <translation>eine Zahl von {count} Bit</translation>
    </message>
    <message>
        <source>a section</source>
        <comment>inside a sentence</comment>
        <translation>ein Abschnitt</translation>
    </message>
    <message>
        <source>it cannot be read: {why}</source>
        <comment>inside a sentence</comment>
        <translation>nicht zu lesen: {why}</translation>
    </message>
    <message>
        <source>it cannot be written: {why}</source>
        <comment>inside a sentence</comment>
        <translation>nicht zu schreiben: {why}</translation>
    </message>
    <message>
        <source>it is no TOML: {why}</source>
        <comment>inside a sentence</comment>
        <translation>es ist kein TOML: {why}</translation>
    </message>
    <message>
        <source>it names a file that is not there</source>
        <comment>inside a sentence</comment>
        <translation>es verweist auf eine Datei, die es nicht gibt</translation>
    </message>
    <message>
        <source>its lists or tables lie too deep in each other</source>
        <comment>inside a sentence</comment>
        <translation>seine Listen oder Tabellen sind zu tief verschachtelt</translation>
    </message>
    <message>
        <source>line {line} holds bytes that are no UTF-8</source>
        <comment>inside a sentence</comment>
        <translation>Zeile {line} enthält Bytes, die kein UTF-8 sind</translation>
    </message>
    <message>
        <source>the name in line {line} has more than {most} parts</source>
        <comment>inside a sentence</comment>
        <translation>der Name in Zeile {line} hat mehr als {most} Teile</translation>
    </message>
    <message>
        <source>the file cannot be read: {why}. Nothing is served without it, as it holds the rules.</source>
        <comment>inside a sentence</comment>
        <translation>die Datei ist nicht zu lesen: {why}. Ohne sie wird nichts bedient, denn in ihr stehen die Regeln.</translation>
    </message>
    <message>
        <source>the file cannot be read: {why}. Nothing is served without it, as it holds the rules. What was read last is kept in {last}.</source>
        <comment>inside a sentence</comment>
        <translation>die Datei ist nicht zu lesen: {why}. Ohne sie wird nichts bedient, denn in ihr stehen die Regeln. Was zuletzt gelesen wurde, liegt in {last}.</translation>
    </message>
    <message>
        <source>it is not there, and it was when it was read last. Who may do what stands in it: nothing is served without it. What was read last is kept in {last}: copy it to {file}. Or delete that copy, to begin without settings</source>
        <comment>inside a sentence</comment>
        <translation>die Datei fehlt, und beim letzten Lesen war sie da. In ihr steht, wer was darf: Ohne sie wird nichts bedient. Was zuletzt gelesen wurde, liegt in {last}: Kopieren Sie es nach {file}. Oder löschen Sie diese Kopie, um ohne Einstellungen zu beginnen</translation>
    </message>
    <message>
        <source>it is empty, and it was not when it was read last. Who may do what stands in it: nothing is served without it. What was read last is kept in {last}: copy it to {file}. Or delete that copy, to begin without settings</source>
        <comment>inside a sentence</comment>
        <translation>die Datei ist leer, und beim letzten Lesen war sie es nicht. In ihr steht, wer was darf: Ohne sie wird nichts bedient. Was zuletzt gelesen wurde, liegt in {last}: Kopieren Sie es nach {file}. Oder löschen Sie diese Kopie, um ohne Einstellungen zu beginnen</translation>
    </message>
    <message>
        <source>it is empty, and this office has been at work before. Who may do what stands in it: nothing is served without it. Write it anew, or delete it, to begin without settings</source>
        <comment>inside a sentence</comment>
        <translation>die Datei ist leer, und dieses Büro war schon in Betrieb. In ihr steht, wer was darf: Ohne sie wird nichts bedient. Schreiben Sie sie neu, oder löschen Sie sie, um ohne Einstellungen zu beginnen</translation>
    </message>
    <message>
        <source>{file} is what was read last without its end. If that is not meant, {last} beside it is whole; if it is, delete that.</source>
        <translation>{file} ist das zuletzt Gelesene ohne sein Ende. Ist das nicht gewollt, so ist {last} daneben vollständig; ist es gewollt, so löschen Sie diese Datei.</translation>
    </message>
    <message>
        <source>its settings are written by somebody else all the time</source>
        <comment>inside a sentence</comment>
        <translation>seine Einstellungen werden ständig von jemand anderem geschrieben</translation>
    </message>
    <message>
        <source>the disk of its settings does not answer</source>
        <comment>inside a sentence</comment>
        <translation>das Laufwerk seiner Einstellungen antwortet nicht</translation>
    </message>
    <message>
        <source>Switchboard has ended meanwhile</source>
        <comment>inside a sentence</comment>
        <translation>Switchboard ist inzwischen beendet</translation>
    </message>
    <message>
        <source>{name} in the settings is passed over: {why}.</source>
        <translation>{name} in den Einstellungen wird übergangen: {why}.</translation>
    </message>
    <message>
        <source>--{option} is passed over: {why}.</source>
        <translation>--{option} wird übergangen: {why}.</translation>
    </message>
    <message>
        <source>an administrator of this computer has decided it</source>
        <comment>inside a sentence</comment>
        <translation>ein Administrator dieses Rechners hat es so festgelegt</translation>
    </message>
    <message>
        <source>Passwords stand in the settings that hashes could not take the place of. {why}.</source>
        <translation>In den Einstellungen stehen Passwörter, die sich nicht durch Prüfwerte ersetzen ließen. {why}.</translation>
    </message>
    <message>
        <source>An empty password stands beside the hashes of {names}; the hashes stay.</source>
        <translation>Neben den Prüfwerten von {names} steht ein leeres Passwort; die Prüfwerte bleiben.</translation>
    </message>
    <message>
        <source>The password that was written beside the hashes of {names} is another one, and has replaced them.</source>
        <translation>Das Passwort, das neben die Prüfwerte von {names} geschrieben wurde, ist ein anderes und hat sie ersetzt.</translation>
    </message>
    <message>
        <source>The realm is “{realm}” now, but the hashes of {names} are for another: nothing that they prove can be right. Set their passwords anew, or the realm as it was.</source>
        <translation>Der Realm ist jetzt „{realm}“, aber die Prüfwerte von {names} gelten für einen anderen: Keine ihrer Anmeldungen kann stimmen. Setzen Sie ihre Passwörter neu, oder den Realm, wie er war.</translation>
    </message>
    <message>
        <source>There are no hashes of {names} of any algorithm that is offered: they can prove nothing. Set their passwords anew, or offer another algorithm.</source>
        <translation>Von {names} gibt es keine Prüfwerte eines angebotenen Verfahrens: Sie können sich nicht ausweisen. Setzen Sie ihre Passwörter neu, oder bieten Sie ein anderes Verfahren an.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <comment>inside a sentence</comment>
        <translation>{names} und {count} weiteren</translation>
    </message>
    <message>
        <source>An empty password stands beside the hash of the manager user {name}; the hash stays.</source>
        <translation>Neben dem Prüfwert des Manager-Benutzers {name} steht ein leeres Passwort; der Prüfwert bleibt.</translation>
    </message>
    <message>
        <source>The password that was written beside the hash of the manager user {name} is another one, and has replaced it.</source>
        <translation>Das Passwort, das neben den Prüfwert des Manager-Benutzers {name} geschrieben wurde, ist ein anderes und hat ihn ersetzt.</translation>
    </message>
    <message>
        <source>Write the {count} hexadecimal digits of the hash</source>
        <translation>Schreiben Sie die {count} hexadezimalen Ziffern des Prüfwerts</translation>
    </message>
    <message>
        <source>Write scrypt$COST$BLOCK$LANES$SALT$KEY, as the program does</source>
        <translation>Schreiben Sie scrypt$COST$BLOCK$LANES$SALT$KEY, wie es das Programm tut</translation>
    </message>
    <message>
        <source>COST is a power of 2 up to {cost}, BLOCK at most {block}, LANES {lanes}</source>
        <translation>COST ist eine Zweierpotenz bis {cost}, BLOCK höchstens {block}, LANES höchstens {lanes}</translation>
    </message>
    <message>
        <source>SALT and KEY are hexadecimal</source>
        <translation>SALT und KEY sind hexadezimal</translation>
    </message>
    <message>
        <source>SALT has 8 to 64 bytes, KEY 16 to 64</source>
        <translation>SALT hat 8 bis 64 Bytes, KEY 16 bis 64</translation>
    </message>
    <message>
        <source>another program holds the database</source>
        <translation>ein anderes Programm hält die Datenbank fest</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>the database may not be written to</source>
        <translation>in die Datenbank darf nicht geschrieben werden</translation>
    </message>
    <message>
        <source>a file of the database cannot be opened</source>
        <translation>eine Datei der Datenbank lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>the database's file is damaged</source>
        <translation>die Datei der Datenbank ist beschädigt</translation>
    </message>
    <message>
        <source>the disk cannot be read or written</source>
        <translation>der Datenträger lässt sich nicht lesen oder beschreiben</translation>
    </message>
    <message>
        <source>The database cannot be written: {why}.</source>
        <translation>Die Datenbank lässt sich nicht beschreiben: {why}.</translation>
    </message>
    <message>
        <source>The change could not be stored: {why}.</source>
        <translation>Die Änderung ließ sich nicht speichern: {why}.</translation>
    </message>
    <message>
        <source>The disk does not answer.</source>
        <translation>Der Datenträger antwortet nicht.</translation>
    </message>
    <message>
        <source>The disk has not answered for {seconds} seconds.</source>
        <translation>Der Datenträger antwortet seit {seconds} Sekunden nicht.</translation>
    </message>
    <message>
        <source>It cannot be stored, so nothing has changed.</source>
        <translation>Es lässt sich nicht speichern, also hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}</source>
        <translation>{path} lässt sich nicht lesen: {why}</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}</source>
        <translation>{path} lässt sich nicht schreiben: {why}</translation>
    </message>
    <message>
        <source>{path} cannot be copied to {target}: {why}</source>
        <translation>{path} lässt sich nicht nach {target} kopieren: {why}</translation>
    </message>
    <message>
        <source>{path} cannot be moved: {why}</source>
        <translation>{path} lässt sich nicht verschieben: {why}</translation>
    </message>
    <message>
        <source>Switchboard has ended.</source>
        <translation>Switchboard ist beendet.</translation>
    </message>
    <message>
        <source>The program ended before the office's files were read.</source>
        <translation>Das Programm endete, bevor die Dateien des Büros gelesen waren.</translation>
    </message>
    <message>
        <source>A Switchboard is already running on {path}.</source>
        <translation>Auf {path} läuft schon ein Switchboard.</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>nicht erlaubt</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>Datei oder Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>kein Ordner</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>file exists</source>
        <translation>die Datei gibt es schon</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>der Datenträger ist voll</translation>
    </message>
    <message>
        <source>disk quota exceeded</source>
        <translation>der zugeteilte Speicherplatz ist voll</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>der Datenträger lässt sich nicht beschreiben</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>Fehler beim Lesen oder Schreiben</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>zu viele offene Dateien</translation>
    </message>
    <message>
        <source>cannot allocate memory</source>
        <translation>kein Speicher frei</translation>
    </message>
    <message>
        <source>address already in use</source>
        <translation>die Adresse ist schon belegt</translation>
    </message>
    <message>
        <source>cannot assign requested address</source>
        <translation>diese Adresse hat der Computer nicht</translation>
    </message>
    <message>
        <source>network is unreachable</source>
        <translation>das Netz ist nicht erreichbar</translation>
    </message>
    <message>
        <source>name or service not known</source>
        <translation>Name unbekannt</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>device or resource busy</source>
        <translation>Gerät oder Datei wird gerade benutzt</translation>
    </message>
    <message>
        <source>stale file handle</source>
        <translation>die Datei auf dem Server gibt es nicht mehr</translation>
    </message>
    <message>
        <source>transport endpoint is not connected</source>
        <translation>die Verbindung besteht nicht</translation>
    </message>
    <message>
        <source>invalid argument</source>
        <translation>ungültige Angabe</translation>
    </message>
    <message>
        <source>{what} It was left as it is.</source>
        <translation>{what} Sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>{path} is no SQLite database, or a damaged one. {hint}</source>
        <translation>{path} ist keine SQLite-Datenbank oder eine beschädigte. {hint}</translation>
    </message>
    <message>
        <source>{path} is damaged ({why}). {hint}</source>
        <translation>{path} ist beschädigt ({why}). {hint}</translation>
    </message>
    <message>
        <source>{path} is damaged ({why}).</source>
        <translation>{path} ist beschädigt ({why}).</translation>
    </message>
    <message>
        <source>{path} cannot be read ({why}).</source>
        <translation>{path} lässt sich nicht lesen ({why}).</translation>
    </message>
    <message>
        <source>{path} was made by another program.</source>
        <translation>{path} stammt von einem anderen Programm.</translation>
    </message>
    <message>
        <source>{path} was written by a newer Switchboard (format {format}, this one knows {known}).</source>
        <translation>{path} hat ein neueres Switchboard geschrieben (Format {format}, dieses kennt {known}).</translation>
    </message>
    <message>
        <source>Move it away, and its copy {copy} takes its place at the next start.</source>
        <translation>Verschieben Sie sie, dann tritt beim nächsten Start ihre Kopie {copy} an ihre Stelle.</translation>
    </message>
    <message>
        <source>Restore a backup (switchboard restore FILE), or move it away to begin afresh.</source>
        <translation>Spielen Sie eine Sicherung zurück (switchboard restore DATEI), oder verschieben Sie sie, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>{path} cannot be moved to {target}: {why}</source>
        <translation>{path} lässt sich nicht nach {target} verschieben: {why}</translation>
    </message>
    <message>
        <source>{lost} A copy of what was set lies in {copy}.</source>
        <translation>{lost} Eine Kopie dessen, was gesetzt war, liegt in {copy}.</translation>
    </message>
    <message>
        <source>{path} {fault} while it was in use; nothing is stored until it is back.</source>
        <translation>{path} {fault}, während sie in Gebrauch war; gespeichert wird erst wieder, wenn sie zurück ist.</translation>
    </message>
    <message>
        <source>was deleted or moved</source>
        <translation>wurde gelöscht oder verschoben</translation>
    </message>
    <message>
        <source>cannot be reached ({why})</source>
        <translation>war nicht zu erreichen ({why})</translation>
    </message>
    <message>
        <source>was replaced by another file</source>
        <translation>wurde durch eine andere Datei ersetzt</translation>
    </message>
    <message>
        <source>was cut short</source>
        <translation>wurde abgeschnitten</translation>
    </message>
    <message>
        <source>was overwritten or damaged</source>
        <translation>wurde überschrieben oder beschädigt</translation>
    </message>
    <message>
        <source>was overwritten by another database, or an older copy</source>
        <translation>wurde von einer anderen Datenbank oder einer älteren Kopie überschrieben</translation>
    </message>
    <message>
        <source>has lost its log (-wal)</source>
        <translation>hat ihr Protokoll (-wal) verloren</translation>
    </message>
    <message>
        <source>has lost part of its log (-wal)</source>
        <translation>hat einen Teil ihres Protokolls (-wal) verloren</translation>
    </message>
    <message>
        <source>The data folder {path} cannot be used: {why}</source>
        <translation>Der Datenordner {path} ist nicht zu gebrauchen: {why}</translation>
    </message>
    <message>
        <source>{path} cannot be used: {why}</source>
        <translation>{path} ist nicht zu gebrauchen: {why}</translation>
    </message>
    <message>
        <source>{why} It has no window.</source>
        <translation>{why} Es hat kein Fenster.</translation>
    </message>
    <message>
        <source>The log {path} cannot be written: {why}.</source>
        <translation>Das Protokoll {path} lässt sich nicht schreiben: {why}.</translation>
    </message>
    <message>
        <source>A fault of this program came between; see the log.</source>
        <translation>Ein Fehler dieses Programms kam dazwischen; siehe das Protokoll.</translation>
    </message>
    <message>
        <source>A fault of the program kept the office's files from being taken up; its log says more.</source>
        <translation>Ein Fehler des Programms hat verhindert, dass die Dateien des Büros übernommen wurden; das Protokoll sagt mehr.</translation>
    </message>
    <message>
        <source>{folder} holds another office. The demo office wants a folder of its own: --demo --data DIR</source>
        <translation>In {folder} liegt ein anderes Büro. Das Demobüro braucht einen eigenen Ordner: --demo --data ORDNER</translation>
    </message>
    <message>
        <source>SIP cannot be served on {address}: {why}</source>
        <translation>SIP lässt sich auf {address} nicht anbieten: {why}</translation>
    </message>
    <message>
        <source>Other computers could reach {addresses}, and nothing says who may speak there. SIP is served to this computer only.</source>
        <translation>Andere Rechner könnten {addresses} erreichen, und nichts sagt, wer dort sprechen darf. SIP gibt es nur für diesen Rechner.</translation>
    </message>
    <message>
        <source>“{name}” is no transport; there are {known}</source>
        <translation>„{name}“ ist kein Transport; es gibt {known}</translation>
    </message>
    <message>
        <source>write {example}</source>
        <comment>how an address is written; inside a sentence</comment>
        <translation>schreiben Sie {example}</translation>
    </message>
    <message>
        <source>HOST:PORT, such as {first}</source>
        <translation>HOST:PORT, etwa {first}</translation>
    </message>
    <message>
        <source>HOST:PORT, such as {first} or {other}</source>
        <translation>HOST:PORT, etwa {first} oder {other}</translation>
    </message>
    <message>
        <source>a port is at most {most}</source>
        <comment>inside a sentence</comment>
        <translation>ein Port ist höchstens {most}</translation>
    </message>
    <message>
        <source>{extension} did not answer.</source>
        <translation>{extension} hat nicht abgenommen.</translation>
    </message>
    <message>
        <source>There are {count} calls already.</source>
        <translation>Es gibt schon {count} Anrufe.</translation>
    </message>
    <message>
        <source>The phone has ended it already.</source>
        <translation>Das Telefon hat es schon selbst beendet.</translation>
    </message>
    <message>
        <source>Too many changes wait for the disk already.</source>
        <translation>Es warten schon zu viele Änderungen auf den Datenträger.</translation>
    </message>
    <message>
        <source>The limit “{limit}” was reached by {who}.</source>
        <translation>Die Grenze „{limit}“ wurde erreicht: {who}.</translation>
    </message>
    <message>
        <source>The limit “{limit}” was reached by {who}; {count} more since this was said last.</source>
        <translation>Die Grenze „{limit}“ wurde erreicht: {who}; {count} weitere, seit es zuletzt gesagt wurde.</translation>
    </message>
    <message>
        <source>this computer</source>
        <comment>who has reached a limit</comment>
        <translation>dieser Rechner</translation>
    </message>
    <message>
        <source>requests at {address}</source>
        <comment>who has reached a limit</comment>
        <translation>Anfragen an {address}</translation>
    </message>
    <message>
        <source>{name} at {host}, who was let go</source>
        <comment>who has reached a limit</comment>
        <translation>{name} an {host}; die Verbindung wurde beendet</translation>
    </message>
    <message>
        <source>There is no extension {extension}.</source>
        <translation>Eine Nebenstelle {extension} gibt es nicht.</translation>
    </message>
    <message>
        <source>Phones are not called here.</source>
        <translation>Telefone werden hier nicht angerufen.</translation>
    </message>
    <message>
        <source>There is no port for the voice of {device}.</source>
        <translation>Für die Sprache von {device} ist kein Port frei.</translation>
    </message>
    <message>
        <source>{device} is not registered.</source>
        <translation>{device} ist nicht registriert.</translation>
    </message>
    <message>
        <source>The call of {channel} went over too many servers.</source>
        <translation>Der Anruf von {channel} ging über zu viele Server.</translation>
    </message>
    <message>
        <source>“{name}” is no name of a sound.</source>
        <translation>„{name}“ ist kein Name einer Aufnahme.</translation>
    </message>
    <message>
        <source>TLS cannot be served with {file}: {why}</source>
        <translation>TLS ist mit {file} nicht möglich: {why}</translation>
    </message>
    <message>
        <source>a trunk has a server, such as sip.example.com</source>
        <comment>inside a sentence</comment>
        <translation>eine Amtsleitung hat einen Server, etwa sip.example.com</translation>
    </message>
    <message>
        <source>whoever registers has a user</source>
        <comment>inside a sentence</comment>
        <translation>wer sich anmeldet, hat einen Benutzer</translation>
    </message>
    <message>
        <source>a name or address, such as sip.example.com or sip.example.com:5070</source>
        <comment>inside a sentence</comment>
        <translation>einen Namen oder eine Adresse, etwa sip.example.com oder sip.example.com:5070</translation>
    </message>
    <message>
        <source>the beginning of a number, such as +49 or 0</source>
        <comment>inside a sentence</comment>
        <translation>den Anfang einer Nummer, etwa +49 oder 0</translation>
    </message>
    <message>
        <source>beginnings of numbers</source>
        <comment>inside a sentence</comment>
        <translation>Anfänge von Nummern</translation>
    </message>
    <message>
        <source>trunk</source>
        <comment>inside a sentence</comment>
        <translation>Amtsleitung</translation>
    </message>
    <message>
        <source>“{number}” is no number that a trunk calls</source>
        <translation>„{number}“ ist keine Nummer, die eine Amtsleitung anruft</translation>
    </message>
    <message>
        <source>The trunk {name} does not call {number}.</source>
        <translation>Die Amtsleitung {name} ruft {number} nicht an.</translation>
    </message>
    <message>
        <source>The trunk {name} has {count} calls already.</source>
        <translation>Die Amtsleitung {name} hat schon {count} Anrufe.</translation>
    </message>
    <message>
        <source>{count} calls have gone out through the trunk {name} within an hour.</source>
        <translation>{count} Anrufe gingen binnen einer Stunde über die Amtsleitung {name} hinaus.</translation>
    </message>
    <message>
        <source>The server of the trunk {name} was not found.</source>
        <translation>Der Server der Amtsleitung {name} wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The trunk {name} is not registered: {why}</source>
        <translation>Die Amtsleitung {name} ist nicht angemeldet: {why}</translation>
    </message>
</context>
<context>
    <name>RosterErrands</name>
    <message>
        <source>Export everybody</source>
        <translation>Alle exportieren</translation>
    </message>
    <message numerus="yes">
        <source>Export the %Ln people who are selected</source>
        <translation>
            <numerusform>Die %Ln ausgewählte Person exportieren</numerusform>
            <numerusform>Die %Ln ausgewählten Personen exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>vCards (*.vcf)</source>
        <translation>vCards (*.vcf)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are in {file}.</source>
        <translation>
            <numerusform>%Ln Person steht in {file}.</numerusform>
            <numerusform>%Ln Personen stehen in {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Das ging nicht</translation>
    </message>
</context>
<context>
    <name>RosterModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Nebenstelle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Was sich ändern würde</translation>
    </message>
</context>
<context>
    <name>RosterWords</name>
    <message>
        <source>(not taken)</source>
        <translation>(nicht übernommen)</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Nebenstelle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Number at work</source>
        <translation>Telefon geschäftlich</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>Mobilnummer</translation>
    </message>
    <message>
        <source>Number at home</source>
        <translation>Telefon privat</translation>
    </message>
    <message>
        <source>Fax number</source>
        <translation>Faxnummer</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>Weitere Nummer</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>what a receptionist wants to know of somebody</comment>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Vertretung</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Präsenz</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>New</source>
        <comment>a person who is not here yet</comment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Set here by hand</source>
        <translation>Hier von Hand gesetzt</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Wie es ist</translation>
    </message>
    <message>
        <source>Gone from there</source>
        <translation>Dort nicht mehr</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>bleibt, wie es ist</translation>
    </message>
    <message>
        <source>is added</source>
        <translation>wird hinzugefügt</translation>
    </message>
    <message>
        <source>is left out</source>
        <translation>wird ausgelassen</translation>
    </message>
    <message>
        <source>takes it over</source>
        <translation>wird übernommen</translation>
    </message>
    <message>
        <source>takes it over all the same</source>
        <translation>wird trotzdem übernommen</translation>
    </message>
    <message>
        <source>keeps that</source>
        <translation>behält das</translation>
    </message>
    <message>
        <source>is deleted here, too</source>
        <translation>wird auch hier gelöscht</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>kommt zurück</translation>
    </message>
    <message>
        <source>stays deleted</source>
        <translation>bleibt gelöscht</translation>
    </message>
    <message>
        <source>It came from there and is not there any more.</source>
        <translation>Kam von dort und ist dort nicht mehr.</translation>
    </message>
    <message>
        <source>Somebody deleted this person here.</source>
        <translation>Jemand hat diese Person hier gelöscht.</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a field that is empty</comment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>a photo</source>
        <translation>ein Foto</translation>
    </message>
    <message numerus="yes">
        <source>Read last {when}: %Ln people.</source>
        <translation>
            <numerusform>Zuletzt gelesen {when}: %Ln Person.</numerusform>
            <numerusform>Zuletzt gelesen {when}: %Ln Personen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Never read.</source>
        <translation>Noch nie gelesen.</translation>
    </message>
    <message>
        <source>The last try failed: {why}</source>
        <translation>Der letzte Versuch schlug fehl: {why}</translation>
    </message>
    <message>
        <source>It is read again {when}.</source>
        <translation>Wieder gelesen wird {when}.</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Favourites: those with a star</source>
        <translation>Favoriten: die mit Stern</translation>
    </message>
    <message>
        <source>Available or in for a chat</source>
        <translation>Verfügbar oder gesprächsbereit</translation>
    </message>
    <message>
        <source>Away, extended away or unavailable</source>
        <translation>Abwesend, länger abwesend oder nicht verfügbar</translation>
    </message>
    <message>
        <source>In a call, busy or on hold</source>
        <translation>Im Gespräch, besetzt oder gehalten</translation>
    </message>
    <message>
        <source>Overdue: those who should be back and are not</source>
        <translation>Überfällig: wer zurück sein sollte und es nicht ist</translation>
    </message>
    <message>
        <source>Name, number, department, note …  dept:sales  is:away</source>
        <translation>Name, Nummer, Abteilung, Notiz …  abt:vertrieb  ist:abwesend</translation>
    </message>
    <message>
        <source>Name, number, department …</source>
        <translation>Name, Nummer, Abteilung …</translation>
    </message>
    <message>
        <source>Name, number …</source>
        <translation>Name, Nummer …</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <comment>people whom a search left over</comment>
        <translation>
            <numerusform>%Ln angezeigt</numerusform>
            <numerusform>%Ln angezeigt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceBar</name>
    <message>
        <source>Try another port…</source>
        <translation>Anderen Port versuchen…</translation>
    </message>
    <message>
        <source>Who may use {address}?…</source>
        <translation>Wer darf {address} benutzen?…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems…</source>
        <translation>
            <numerusform>%Ln Problem…</numerusform>
            <numerusform>%Ln Probleme…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faults of the program…</source>
        <translation>
            <numerusform>%Ln Programmfehler…</numerusform>
            <numerusform>%Ln Programmfehler…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phones</source>
        <translation>
            <numerusform>%Ln Telefon</numerusform>
            <numerusform>%Ln Telefone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscriptions</source>
        <translation>
            <numerusform>%Ln Abonnement</numerusform>
            <numerusform>%Ln Abonnements</numerusform>
        </translation>
    </message>
    <message>
        <source>SIP is not served</source>
        <translation>SIP wird nicht bedient</translation>
    </message>
    <message>
        <source>SIP on {where} · {phones} · {subscriptions}</source>
        <translation>SIP auf {where} · {phones} · {subscriptions}</translation>
    </message>
    <message>
        <source>Other computers could reach {addresses}, and nobody decided who may speak there: SIP is served to this computer only.</source>
        <translation>Andere Computer könnten {addresses} erreichen, und niemand hat entschieden, wer dort sprechen darf: SIP wird nur diesem Computer angeboten.</translation>
    </message>
    <message>
        <source>{address} ({transports}; this computer only)</source>
        <translation>{address} ({transports}; nur dieser Computer)</translation>
    </message>
    <message>
        <source>{address} ({transports})</source>
        <translation>{address} ({transports})</translation>
    </message>
</context>
<context>
    <name>SettingEditors</name>
    <message>
        <source>none; several are written in a line each</source>
        <translation>keine; mehrere stehen je in einer Zeile</translation>
    </message>
    <message>
        <source>There is one. Type another to set it anew.</source>
        <translation>Es gibt eines. Ein anderes eingeben, um es neu zu setzen.</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Es gibt noch keines.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>phones on other computers</source>
        <translation>Telefone auf anderen Rechnern</translation>
    </message>
    <message>
        <source>every phone</source>
        <translation>jedes Telefon</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>kein Telefon</translation>
    </message>
    <message>
        <source>a person is asked</source>
        <translation>eine Person wird gefragt</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>TLS from the beginning (LDAPS)</source>
        <translation>TLS von Anfang an (LDAPS)</translation>
    </message>
    <message>
        <source>TLS after a moment (StartTLS)</source>
        <translation>TLS nach einem Moment (StartTLS)</translation>
    </message>
    <message>
        <source>not protected</source>
        <translation>nicht geschützt</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zur Vorgabe</translation>
    </message>
    <message>
        <source>Back to the default: {title}</source>
        <translation>Zurück zur Vorgabe: {title}</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Office</source>
        <translation>Büro</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Phones and SIP</source>
        <translation>Telefone und SIP</translation>
    </message>
    <message>
        <source>Users of phones</source>
        <translation>Benutzer der Telefone</translation>
    </message>
    <message>
        <source>Manager interface</source>
        <translation>Manager-Schnittstelle</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
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
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Byte</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Written in the settings: {place}, line {line}.</source>
        <translation>Steht in den Einstellungen: {place}, Zeile {line}.</translation>
    </message>
    <message>
        <source>Written in the settings.</source>
        <translation>Steht in den Einstellungen.</translation>
    </message>
    <message>
        <source>Set for this whole computer: {place}, line {line}.</source>
        <translation>Für diesen ganzen Rechner gesetzt: {place}, Zeile {line}.</translation>
    </message>
    <message>
        <source>As it is by default.</source>
        <translation>Wie vorgegeben.</translation>
    </message>
    <message>
        <source>By default: {value}.</source>
        <translation>Vorgabe: {value}.</translation>
    </message>
    <message>
        <source>Changed here; it holds at once when it is saved.</source>
        <translation>Hier geändert; gilt sofort, sobald es gespeichert ist.</translation>
    </message>
    <message>
        <source>Changed here; saved, it holds from the next start on.</source>
        <translation>Hier geändert; gespeichert gilt es ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>It holds from the next start on.</source>
        <translation>Es gilt ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Saved. Some of it holds from the next start of Switchboard on.</source>
        <translation>Gespeichert. Manches gilt ab dem nächsten Start von Switchboard.</translation>
    </message>
    <message>
        <source>Saved. It holds now.</source>
        <translation>Gespeichert. Es gilt jetzt.</translation>
    </message>
    <message>
        <source>Nothing was saved: {why}</source>
        <translation>Nichts wurde gespeichert: {why}</translation>
    </message>
    <message>
        <source>{why} What you changed is still here: look at it, and save once more.</source>
        <translation>{why} Was Sie geändert haben, steht noch hier: Prüfen Sie es und speichern Sie noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are not saved.</source>
        <translation>
            <numerusform>%Ln Änderung ist nicht gespeichert.</numerusform>
            <numerusform>%Ln Änderungen sind nicht gespeichert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsErrands</name>
    <message>
        <source>This desk</source>
        <translation>Dieser Arbeitsplatz</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Who am I</source>
        <translation>Wer bin ich</translation>
    </message>
    <message>
        <source>For whom the tray sets presence, and as whom numbers are dialled.</source>
        <translation>Für wen das Symbol in der Leiste Präsenz setzt und als wer Nummern gewählt werden.</translation>
    </message>
    <message>
        <source>Offer numbers that are copied</source>
        <translation>Kopierte Nummern anbieten</translation>
    </message>
    <message>
        <source>The window then looks at what is copied anywhere, and says when it is a number. It is kept nowhere.</source>
        <translation>Das Fenster sieht dann an, was irgendwo kopiert wird, und sagt, wenn es eine Nummer ist. Aufgehoben wird nichts.</translation>
    </message>
    <message>
        <source>Keys that bring the window up</source>
        <translation>Tasten, die das Fenster nach vorn holen</translation>
    </message>
    <message>
        <source>Wherever you are: in any program, on the whole desktop.</source>
        <translation>Wo immer Sie gerade sind: in jedem Programm, auf dem ganzen Desktop.</translation>
    </message>
    <message>
        <source>The tray says who is in; its menu sets your own presence.</source>
        <translation>Das Symbol in der Leiste sagt, wer da ist; sein Menü setzt Ihre eigene Präsenz.</translation>
    </message>
    <message>
        <source>This desktop has no tray. Switchboard started again brings the window back; your own presence is in the menu Presence.</source>
        <translation>Dieser Desktop hat keine Leiste für Symbole. Switchboard noch einmal zu starten holt das Fenster zurück; Ihre eigene Präsenz steht im Menü Präsenz.</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Distance of lines</source>
        <translation>Abstand der Zeilen</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Of the size that the system gives them.</source>
        <translation>Bezogen auf die Größe, die das System vorgibt.</translation>
    </message>
    <message>
        <source>People are shown</source>
        <translation>Personen werden gezeigt</translation>
    </message>
    <message>
        <source>Grouped by department</source>
        <translation>Nach Abteilung gruppiert</translation>
    </message>
    <message>
        <source>It holds when Switchboard is started again.</source>
        <translation>Gilt, wenn Switchboard neu gestartet wird.</translation>
    </message>
</context>
<context>
    <name>SettingsTable</name>
    <message>
        <source>Dialplan</source>
        <translation>Wählplan</translation>
    </message>
    <message>
        <source>an extensions.conf; a relative path is looked for in the data folder</source>
        <translation>eine extensions.conf; ein relativer Pfad wird im Datenordner gesucht</translation>
    </message>
    <message>
        <source>Directory of people</source>
        <translation>Verzeichnis der Personen</translation>
    </message>
    <message>
        <source>a directory.csv of the people</source>
        <translation>eine directory.csv der Personen</translation>
    </message>
    <message>
        <source>Where phones are served</source>
        <translation>Wo Telefone bedient werden</translation>
    </message>
    <message>
        <source>where phones are served; also tls:, ws: and wss:</source>
        <translation>wo Telefone bedient werden; auch tls:, ws: und wss:</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>PEM files for tls: and wss:; the program makes them where none are named</source>
        <translation>PEM-Dateien für tls: und wss:; wo keine genannt sind, macht sie das Programm</translation>
    </message>
    <message>
        <source>Key of the certificate</source>
        <translation>Schlüssel des Zertifikats</translation>
    </message>
    <message>
        <source>goes with the certificate</source>
        <translation>gehört zum Zertifikat</translation>
    </message>
    <message>
        <source>Shortest subscription</source>
        <translation>Kürzestes Abonnement</translation>
    </message>
    <message>
        <source>a phone that wants less is told so</source>
        <translation>einem Telefon, das weniger will, wird es gesagt</translation>
    </message>
    <message>
        <source>Longest subscription</source>
        <translation>Längstes Abonnement</translation>
    </message>
    <message>
        <source>a phone that wants more is given this</source>
        <translation>ein Telefon, das mehr will, bekommt dies</translation>
    </message>
    <message>
        <source>Who proves who they are</source>
        <translation>Wer sich ausweisen muss</translation>
    </message>
    <message>
        <source>who has to prove who they are: phones on other computers; always; never</source>
        <translation>wer sich ausweisen muss: Telefone auf anderen Rechnern, jedes, keines</translation>
    </message>
    <message>
        <source>Realm</source>
        <translation>Realm</translation>
    </message>
    <message>
        <source>what phones call us</source>
        <translation>wie Telefone uns nennen</translation>
    </message>
    <message>
        <source>Digest algorithms</source>
        <translation>Digest-Verfahren</translation>
    </message>
    <message>
        <source>what challenges offer, in this order; also SHA-512-256, at which some phones give up</source>
        <translation>was Aufforderungen anbieten, in dieser Reihenfolge; auch SHA-512-256, bei dem manche Telefone aufgeben</translation>
    </message>
    <message>
        <source>Keep phones that are silent</source>
        <translation>Stumme Telefone behalten</translation>
    </message>
    <message>
        <source>a phone that does not answer keeps its subscription until it expires</source>
        <translation>ein Telefon, das nicht antwortet, behält sein Abonnement, bis es abläuft</translation>
    </message>
    <message>
        <source>Transfers out of the office</source>
        <translation>Weiterleiten nach außen</translation>
    </message>
    <message>
        <source>phones may transfer calls to addresses of other domains; the dialplan says where their numbers lead</source>
        <translation>Telefone dürfen Gespräche an Adressen anderer Domänen weiterleiten; wohin deren Nummern führen, sagt der Wählplan</translation>
    </message>
    <message>
        <source>Calls are refreshed within</source>
        <translation>Gespräche werden aufgefrischt binnen</translation>
    </message>
    <message>
        <source>a call ends unless its phone says in this time that it is still there; 0 for never, else at least 90</source>
        <translation>ein Gespräch endet, wenn sein Telefon in dieser Zeit nicht sagt, dass es noch da ist; 0 für nie, sonst mindestens 90</translation>
    </message>
    <message>
        <source>Refresh calls of all phones</source>
        <translation>Gespräche aller Telefone auffrischen</translation>
    </message>
    <message>
        <source>phones that cannot refresh a call by themselves are asked whether they are still there</source>
        <translation>Telefone, die ein Gespräch nicht selbst auffrischen können, werden gefragt, ob sie noch da sind</translation>
    </message>
    <message>
        <source>Voices pass between phones</source>
        <translation>Sprache geht von Telefon zu Telefon</translation>
    </message>
    <message>
        <source>phones that reach each other send what is spoken to each other; else it goes through here</source>
        <translation>Telefone, die einander erreichen, senden sich Gesprochenes direkt; sonst läuft es hier durch</translation>
    </message>
    <message>
        <source>First port of voices</source>
        <translation>Erster Port für Sprache</translation>
    </message>
    <message>
        <source>the first port for what is spoken with us</source>
        <translation>der erste Port für das, was mit uns gesprochen wird</translation>
    </message>
    <message>
        <source>Last port of voices</source>
        <translation>Letzter Port für Sprache</translation>
    </message>
    <message>
        <source>the last port for what is spoken with us</source>
        <translation>der letzte Port für das, was mit uns gesprochen wird</translation>
    </message>
    <message>
        <source>Calls end in silence after</source>
        <translation>Anrufe enden bei Stille nach</translation>
    </message>
    <message>
        <source>a call ends in which nothing is heard of its phone for so long, unless it is on hold</source>
        <translation>ein Anruf endet, wenn so lange nichts von seinem Telefon zu hören ist, außer er wird gehalten</translation>
    </message>
    <message>
        <source>Lamps show second calls</source>
        <translation>Lampen zeigen zweite Anrufe</translation>
    </message>
    <message>
        <source>the lamp of a phone in a call shows that another call rings there</source>
        <translation>die Lampe eines Telefons im Gespräch zeigt, dass dort ein weiterer Anruf klingelt</translation>
    </message>
    <message>
        <source>Days kept</source>
        <translation>Tage im Verlauf</translation>
    </message>
    <message>
        <source>for how long the history of changes is kept</source>
        <translation>wie lange der Verlauf der Änderungen aufgehoben wird</translation>
    </message>
    <message>
        <source>Changes kept</source>
        <translation>Änderungen im Verlauf</translation>
    </message>
    <message>
        <source>how many are kept; older ones go first</source>
        <translation>wie viele aufgehoben werden; ältere gehen zuerst</translation>
    </message>
    <message>
        <source>Days of calls kept</source>
        <translation>Tage von Gesprächen</translation>
    </message>
    <message>
        <source>for how long it is kept when lines rang and were in calls, for the timeline; 0 keeps nothing</source>
        <translation>wie lange aufgehoben wird, wann Leitungen klingelten und sprachen, für die Zeitleiste; 0 hebt nichts auf</translation>
    </message>
    <message>
        <source>Changes of lines kept</source>
        <translation>Änderungen von Leitungen</translation>
    </message>
    <message>
        <source>how many of lines are kept; older ones go first</source>
        <translation>wie viele von Leitungen aufgehoben werden; ältere gehen zuerst</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>by which ends, plans and the dialplan's times are meant; empty for this computer's</source>
        <translation>nach der Enden, Pläne und Zeiten des Wählplans gemeint sind; leer für die dieses Rechners</translation>
    </message>
    <message>
        <source>Presence that lamps show</source>
        <translation>Präsenz, die Lampen zeigen</translation>
    </message>
    <message>
        <source>presence that lamps show as busy, such as ["dnd"]</source>
        <translation>Präsenz, die Lampen als besetzt zeigen, etwa ["dnd"]</translation>
    </message>
    <message>
        <source>Note of an end</source>
        <translation>Notiz zu einem Ende</translation>
    </message>
    <message>
        <source>what phones show behind a presence that ends, %s is the time; empty for nothing</source>
        <translation>was Telefone hinter einer Präsenz zeigen, die endet, %s ist die Zeit; leer für nichts</translation>
    </message>
    <message>
        <source>Departments as lists</source>
        <translation>Abteilungen als Listen</translation>
    </message>
    <message>
        <source>sip:sales@… watches everyone of that department</source>
        <translation>sip:sales@… beobachtet alle dieser Abteilung</translation>
    </message>
    <message>
        <source>Programs of the dialplan</source>
        <translation>Programme des Wählplans</translation>
    </message>
    <message>
        <source>whether the dialplan may run programs (System) and look at files (STAT)</source>
        <translation>ob der Wählplan Programme starten (System) und Dateien ansehen (STAT) darf</translation>
    </message>
    <message>
        <source>Lamps of single extensions</source>
        <translation>Lampen einzelner Nebenstellen</translation>
    </message>
    <message>
        <source>presence that lamps show as busy, for single extensions</source>
        <translation>Präsenz, die Lampen als besetzt zeigen, für einzelne Nebenstellen</translation>
    </message>
    <message>
        <source>Resource lists</source>
        <translation>Ressourcenlisten</translation>
    </message>
    <message>
        <source>resource lists of your own</source>
        <translation>eigene Ressourcenlisten</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domänen</translation>
    </message>
    <message>
        <source>the context in which numbers of sip:…@domain are looked up, and of all domains that end in it</source>
        <translation>der Kontext, in dem Nummern von sip:…@domain gesucht werden, und aller Domänen, die so enden</translation>
    </message>
    <message>
        <source>Users of phones</source>
        <translation>Benutzer der Telefone</translation>
    </message>
    <message>
        <source>who may speak SIP to us, by user name</source>
        <translation>wer mit uns SIP sprechen darf, nach Benutzernamen</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>the program puts its hashes (ha1) in its place as soon as it reads it</source>
        <translation>aufgehoben werden nur seine Hashes (ha1)</translation>
    </message>
    <message>
        <source>May watch</source>
        <translation>Darf beobachten</translation>
    </message>
    <message>
        <source>extensions and patterns (_61XX) that it may watch</source>
        <translation>Nebenstellen und Muster (_61XX), die es beobachten darf</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Leitungen</translation>
    </message>
    <message>
        <source>what it registers as and publishes for; its name if this is left out</source>
        <translation>als was es sich registriert und wofür es veröffentlicht; sein Name, wenn nichts hier steht</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>what it sees of the dialplan: that context and those it includes; empty for everything</source>
        <translation>was es vom Wählplan sieht: diesen Kontext und die er einschließt; leer für alles</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>calendars whose events become plans</source>
        <translation>Kalender, deren Termine Pläne werden</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Nebenstelle</translation>
    </message>
    <message>
        <source>whose plans it makes; empty for everybody's</source>
        <translation>wessen Pläne er macht; leer für alle</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>an iCalendar file on the web, or a CalDAV calendar</source>
        <translation>eine iCalendar-Datei im Netz oder ein CalDAV-Kalender</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>an iCalendar file instead; a relative path is looked for in the data folder</source>
        <translation>stattdessen eine iCalendar-Datei; ein relativer Pfad wird im Datenordner gesucht</translation>
    </message>
    <message>
        <source>CalDAV</source>
        <translation>CalDAV</translation>
    </message>
    <message>
        <source>whether the address is that of a CalDAV calendar</source>
        <translation>ob die Adresse die eines CalDAV-Kalenders ist</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>who logs in there</source>
        <translation>wer sich dort anmeldet</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>with what; kept as it is written</source>
        <translation>womit; bleibt, wie es geschrieben ist</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>the first that fits makes an event presence; none for those that follow</source>
        <translation>die erste, die passt, macht aus einem Termin Präsenz; keine für die üblichen</translation>
    </message>
    <message>
        <source>Looked at every</source>
        <translation>Nachgesehen alle</translation>
    </message>
    <message>
        <source>how long between two looks</source>
        <translation>wie lange zwischen zwei Blicken</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>Tage voraus</translation>
    </message>
    <message>
        <source>how many are planned ahead</source>
        <translation>wie viele im Voraus geplant werden</translation>
    </message>
    <message>
        <source>LDAP servers</source>
        <translation>LDAP-Server</translation>
    </message>
    <message>
        <source>LDAP servers whose people are taken over; nothing that was set here by hand is changed</source>
        <translation>LDAP-Server, deren Personen übernommen werden; was hier von Hand gesetzt wurde, bleibt</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>its name or address</source>
        <translation>sein Name oder seine Adresse</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>the usual one, 636 or 389, where it is 0</source>
        <translation>der übliche, 636 oder 389, wo 0 steht</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>how it is protected; with none no password is sent to other computers</source>
        <translation>wie die Verbindung geschützt ist; mit none wird kein Passwort an andere Rechner gesendet</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Vertraute Zertifikate</translation>
    </message>
    <message>
        <source>a PEM file of the authorities that are trusted; those of this computer where none is named</source>
        <translation>eine PEM-Datei der Stellen, denen vertraut wird; die dieses Rechners, wo keine genannt ist</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Basis</translation>
    </message>
    <message>
        <source>where people are looked for</source>
        <translation>wo nach Personen gesucht wird</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>who of them (RFC 4515)</source>
        <translation>wer davon (RFC 4515)</translation>
    </message>
    <message>
        <source>who asks there; empty for nobody</source>
        <translation>wer dort fragt; leer für niemanden</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>what each attribute is taken for; the usual ones where none is named</source>
        <translation>wofür jedes Attribut genommen wird; die üblichen, wo keines genannt ist</translation>
    </message>
    <message>
        <source>Extension's digits</source>
        <translation>Ziffern der Nebenstelle</translation>
    </message>
    <message>
        <source>how many of a number are the extension; 0 for all of it</source>
        <translation>wie viele einer Nummer die Nebenstelle sind; 0 für die ganze</translation>
    </message>
    <message>
        <source>Read every</source>
        <translation>Lesen alle</translation>
    </message>
    <message>
        <source>how many between two readings; 0 for when somebody asks</source>
        <translation>wie viele zwischen zwei Lesungen; 0 für nur auf Wunsch</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Anrufbeantworter</translation>
    </message>
    <message>
        <source>messages that callers leave</source>
        <translation>Nachrichten, die Anrufer hinterlassen</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Höchstdauer</translation>
    </message>
    <message>
        <source>how long a message may be</source>
        <translation>wie lang eine Nachricht sein darf</translation>
    </message>
    <message>
        <source>Shortest</source>
        <translation>Mindestdauer</translation>
    </message>
    <message>
        <source>how long it has to be; what is shorter is not kept</source>
        <translation>wie lang sie sein muss; was kürzer ist, wird nicht aufbewahrt</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Stille</translation>
    </message>
    <message>
        <source>after how long without a word it ends; 0 for however long</source>
        <translation>nach wie langer Stille sie endet; 0 für nie</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>how many a mailbox takes, heard ones among them</source>
        <translation>wie viele ein Postfach aufnimmt, gehörte mitgezählt</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Aufbewahrt</translation>
    </message>
    <message>
        <source>after how many those are deleted that were heard; 0 for never</source>
        <translation>nach wie vielen gehörte Nachrichten gelöscht werden; 0 für nie</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>messages as mail, to the mailboxes that have an address</source>
        <translation>Nachrichten als E-Mail, an die Postfächer, die eine Adresse haben</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>the mail server that takes them; empty for no mail</source>
        <translation>der Mailserver, der sie annimmt; leer für keine E-Mail</translation>
    </message>
    <message>
        <source>the usual one, 587, 465 or 25, where it is 0</source>
        <translation>der übliche, 587, 465 oder 25, wenn hier 0 steht</translation>
    </message>
    <message>
        <source>who hands them in; empty for nobody</source>
        <translation>wer sie einliefert; leer für niemanden</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Absender</translation>
    </message>
    <message>
        <source>whose address they come from</source>
        <translation>von wessen Adresse sie kommen</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>what stands over them, with VM_MAILBOX, VM_NAME, VM_CIDNAME, VM_CIDNUM, VM_CALLERID, VM_DUR and VM_DATE</source>
        <translation>was darüber steht, mit VM_MAILBOX, VM_NAME, VM_CIDNAME, VM_CIDNUM, VM_CALLERID, VM_DUR und VM_DATE</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>what stands in them, with the same; \n for a new line</source>
        <translation>was darin steht, mit denselben; \n für eine neue Zeile</translation>
    </message>
    <message>
        <source>Mailboxes</source>
        <translation>Postfächer</translation>
    </message>
    <message>
        <source>mailboxes; everybody with an extension has one, named or not</source>
        <translation>Postfächer; jeder mit einer Nebenstelle hat eines, ob genannt oder nicht</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>what opens it from any phone; without one only its own phone does</source>
        <translation>womit es von jedem Telefon aus geöffnet wird; ohne PIN nur vom eigenen</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Arbeitsplätze</translation>
    </message>
    <message>
        <source>at whose desks it is listened to beside its own; "*" for every desk</source>
        <translation>an wessen Arbeitsplätzen es außer am eigenen abgehört wird; „*“ für alle</translation>
    </message>
    <message>
        <source>Mail to</source>
        <translation>E-Mail an</translation>
    </message>
    <message>
        <source>where its messages are mailed to</source>
        <translation>wohin seine Nachrichten gemailt werden</translation>
    </message>
    <message>
        <source>With the sound</source>
        <translation>Mit dem Ton</translation>
    </message>
    <message>
        <source>whether the sound goes with the mail</source>
        <translation>ob der Ton mit der E-Mail geht</translation>
    </message>
    <message>
        <source>Trunks</source>
        <translation>Amtsleitungen</translation>
    </message>
    <message>
        <source>SIP providers or other PBXs for calls that leave the office: Dial(PJSIP/${EXTEN}@provider)</source>
        <translation>SIP-Anbieter oder andere Telefonanlagen für Anrufe, die das Büro verlassen: Dial(PJSIP/${EXTEN}@provider)</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>In Gebrauch</translation>
    </message>
    <message>
        <source>whether calls go out and come in there; they cost money, and nothing promises emergency calls</source>
        <translation>ob Anrufe dort hinaus- und hereingehen; sie kosten Geld, und nichts verspricht Notrufe</translation>
    </message>
    <message>
        <source>where it is</source>
        <translation>wo er ist</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>how it is spoken with</source>
        <translation>wie mit ihm gesprochen wird</translation>
    </message>
    <message>
        <source>as whom we register there and call; empty where nobody is asked</source>
        <translation>als wer wir uns dort anmelden und anrufen; leer, wo niemand gefragt wird</translation>
    </message>
    <message>
        <source>what proves it; kept as it is written</source>
        <translation>womit das bewiesen wird; bleibt, wie es geschrieben ist</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>whether we register there, as providers want it</source>
        <translation>ob wir uns dort anmelden, wie Anbieter es wollen</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>how long a registration is to last</source>
        <translation>wie lange eine Anmeldung gelten soll</translation>
    </message>
    <message>
        <source>where calls that come from there begin; none are taken if it is empty</source>
        <translation>wo Anrufe beginnen, die von dort kommen; ist es leer, werden keine angenommen</translation>
    </message>
    <message>
        <source>Calls at once</source>
        <translation>Gleichzeitige Anrufe</translation>
    </message>
    <message>
        <source>at once, those that come among them</source>
        <translation>zugleich, die hereinkommenden eingeschlossen</translation>
    </message>
    <message>
        <source>Calls an hour</source>
        <translation>Anrufe je Stunde</translation>
    </message>
    <message>
        <source>those that go out</source>
        <translation>die hinausgehen</translation>
    </message>
    <message>
        <source>Longest call</source>
        <translation>Längster Anruf</translation>
    </message>
    <message>
        <source>after which a call that goes out is ended; 0 for never</source>
        <translation>nach denen ein Anruf nach draußen beendet wird; 0 für nie</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nummern</translation>
    </message>
    <message>
        <source>how a number begins that may be called; any where none is named</source>
        <translation>wie eine Nummer beginnt, die angerufen werden darf; jede, wenn keine genannt ist</translation>
    </message>
    <message>
        <source>Number shown</source>
        <translation>Gezeigte Nummer</translation>
    </message>
    <message>
        <source>the number that is shown, as the server allows it</source>
        <translation>die Nummer, die gezeigt wird, soweit der Server es zulässt</translation>
    </message>
    <message>
        <source>Manager interface</source>
        <translation>Manager-Schnittstelle</translation>
    </message>
    <message>
        <source>the manager interface; off while there is no user</source>
        <translation>die Manager-Schnittstelle; aus, solange es keinen Benutzer gibt</translation>
    </message>
    <message>
        <source>Where it is served</source>
        <translation>Wo sie angeboten wird</translation>
    </message>
    <message>
        <source>where it is served</source>
        <translation>wo sie angeboten wird</translation>
    </message>
    <message>
        <source>Where it is served over TLS</source>
        <translation>Wo sie über TLS angeboten wird</translation>
    </message>
    <message>
        <source>where it is served over TLS</source>
        <translation>wo sie über TLS angeboten wird</translation>
    </message>
    <message>
        <source>PEM files for TLS</source>
        <translation>PEM-Dateien für TLS</translation>
    </message>
    <message>
        <source>Manager users</source>
        <translation>Manager-Benutzer</translation>
    </message>
    <message>
        <source>who may log in, by name</source>
        <translation>wer sich anmelden darf, nach Namen</translation>
    </message>
    <message>
        <source>the program puts its hash (secret_hash) in its place as soon as it reads it</source>
        <translation>aufgehoben wird nur sein Hash (secret_hash)</translation>
    </message>
    <message>
        <source>Login by challenge</source>
        <translation>Anmeldung mit Challenge</translation>
    </message>
    <message>
        <source>whether the user may log in by MD5 challenge; then the secret stays as it is written</source>
        <translation>ob sich der Benutzer mit MD5-Challenge anmelden darf; dann bleibt das Passwort, wie es geschrieben ist</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>classes of events: call, system, security, user …</source>
        <translation>Klassen von Ereignissen: call, system, security, user …</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>classes of actions</source>
        <translation>Klassen von Aktionen</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>Von wo</translation>
    </message>
    <message>
        <source>from where; anywhere if this is left out</source>
        <translation>von wo; von überall, wenn nichts hier steht</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>Neuere Versionen</translation>
    </message>
    <message>
        <source>the window may say that there is a newer version; nothing is ever installed</source>
        <translation>das Fenster darf sagen, dass es eine neuere Version gibt; nie wird etwas installiert</translation>
    </message>
    <message>
        <source>Ask about newer versions</source>
        <translation>Nach neueren Versionen fragen</translation>
    </message>
    <message>
        <source>whether the feed is asked once a day; ask: a person in the window decides</source>
        <translation>ob einmal am Tag gefragt wird; ask: eine Person im Fenster entscheidet</translation>
    </message>
    <message>
        <source>Newer versions are announced at</source>
        <translation>Neuere Versionen werden gemeldet unter</translation>
    </message>
    <message>
        <source>where newer versions are announced; nobody is asked if empty</source>
        <translation>wo neuere Versionen gemeldet werden; leer wird niemand gefragt</translation>
    </message>
    <message>
        <source>Keys of the announcement</source>
        <translation>Schlüssel der Meldung</translation>
    </message>
    <message>
        <source>one of which has to have signed it</source>
        <translation>einer davon muss sie unterschrieben haben</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>how much of us anyone may take</source>
        <translation>wie viel wir jedem zugestehen</translation>
    </message>
    <message>
        <source>Subscriptions in all</source>
        <translation>Abonnements insgesamt</translation>
    </message>
    <message>
        <source>Subscriptions of one user or address</source>
        <translation>Abonnements eines Benutzers oder einer Adresse</translation>
    </message>
    <message>
        <source>Bytes of headers that NOTIFYs repeat, of all subscriptions</source>
        <translation>Byte von Headern, die NOTIFYs wiederholen, aller Abonnements</translation>
    </message>
    <message>
        <source>Contacts registered in all</source>
        <translation>Registrierte Kontakte insgesamt</translation>
    </message>
    <message>
        <source>Contacts registered for one extension</source>
        <translation>Registrierte Kontakte einer Nebenstelle</translation>
    </message>
    <message>
        <source>Bytes of registered contacts in all</source>
        <translation>Byte registrierter Kontakte insgesamt</translation>
    </message>
    <message>
        <source>Publications in all</source>
        <translation>Veröffentlichungen insgesamt</translation>
    </message>
    <message>
        <source>Publications of one presentity</source>
        <translation>Veröffentlichungen einer Präsenz</translation>
    </message>
    <message>
        <source>Bytes of publications in all</source>
        <translation>Byte von Veröffentlichungen insgesamt</translation>
    </message>
    <message>
        <source>Extensions that patterns made, held by each kind of holder</source>
        <translation>Nebenstellen aus Mustern, je Art von Halter</translation>
    </message>
    <message>
        <source>Extensions that patterns made, asked for last, held by nobody</source>
        <translation>Nebenstellen aus Mustern, zuletzt gefragt, von niemandem gehalten</translation>
    </message>
    <message>
        <source>Devices that one source of device states reports</source>
        <translation>Geräte, die eine Quelle von Gerätezuständen meldet</translation>
    </message>
    <message>
        <source>Presences that were set</source>
        <translation>Gesetzte Präsenzen</translation>
    </message>
    <message>
        <source>Devices that were set</source>
        <translation>Gesetzte Geräte</translation>
    </message>
    <message>
        <source>People of the directory that were added, edited or hidden here</source>
        <translation>Personen, die hier hinzugefügt, bearbeitet oder verborgen wurden</translation>
    </message>
    <message>
        <source>Bytes of people's photos</source>
        <translation>Byte von Fotos der Personen</translation>
    </message>
    <message>
        <source>Presets that desks share</source>
        <translation>Vorlagen, die Arbeitsplätze teilen</translation>
    </message>
    <message>
        <source>Plans of presence</source>
        <translation>Pläne von Präsenz</translation>
    </message>
    <message>
        <source>Plans of presence that calendars made</source>
        <translation>Pläne von Präsenz aus Kalendern</translation>
    </message>
    <message>
        <source>Plans of one person that one calendar made</source>
        <translation>Pläne einer Person aus einem Kalender</translation>
    </message>
    <message>
        <source>Entries of the database</source>
        <translation>Einträge der Datenbank</translation>
    </message>
    <message>
        <source>Characters of all presences, of all plans, and of all entries of the database</source>
        <translation>Zeichen aller Präsenzen, aller Pläne und aller Einträge der Datenbank</translation>
    </message>
    <message>
        <source>Answers kept at each listening address for requests that come again</source>
        <translation>Antworten, je Adresse aufgehoben für Anfragen, die wiederkommen</translation>
    </message>
    <message>
        <source>Bytes of those answers</source>
        <translation>Byte dieser Antworten</translation>
    </message>
    <message>
        <source>Answers that wait for the disk at each listening address</source>
        <translation>Antworten, die je Adresse auf die Platte warten</translation>
    </message>
    <message>
        <source>Connections of phones in all, from their first byte on</source>
        <translation>Verbindungen von Telefonen insgesamt, ab dem ersten Byte</translation>
    </message>
    <message>
        <source>Connections of phones at one address</source>
        <translation>Verbindungen von Telefonen einer Adresse</translation>
    </message>
    <message>
        <source>Connections of phones and proxies on this computer</source>
        <translation>Verbindungen von Telefonen und Proxys auf diesem Rechner</translation>
    </message>
    <message>
        <source>Connections that have not brought a message yet</source>
        <translation>Verbindungen, die noch keine Nachricht brachten</translation>
    </message>
    <message>
        <source>Connections of one address that have not brought a message yet</source>
        <translation>Verbindungen einer Adresse, die noch keine Nachricht brachten</translation>
    </message>
    <message>
        <source>Seconds for TLS and for WebSocket to be agreed on</source>
        <translation>Sekunden, um TLS und WebSocket zu vereinbaren</translation>
    </message>
    <message>
        <source>Seconds until a connection has to have brought a message</source>
        <translation>Sekunden, bis eine Verbindung eine Nachricht gebracht haben muss</translation>
    </message>
    <message>
        <source>Seconds from a message's first byte to its last</source>
        <translation>Sekunden vom ersten bis zum letzten Byte einer Nachricht</translation>
    </message>
    <message>
        <source>Seconds for which a phone may leave what we sent unread</source>
        <translation>Sekunden, die ein Telefon Gesendetes ungelesen lassen darf</translation>
    </message>
    <message>
        <source>Seconds for which a connection may be silent that serves nothing</source>
        <translation>Sekunden, die eine Verbindung schweigen darf, die nichts dient</translation>
    </message>
    <message>
        <source>Bytes that a phone may leave unread</source>
        <translation>Byte, die ein Telefon ungelesen lassen darf</translation>
    </message>
    <message>
        <source>Bytes that all phones may leave unread</source>
        <translation>Byte, die alle Telefone ungelesen lassen dürfen</translation>
    </message>
    <message>
        <source>Bytes of messages whose end has not come yet</source>
        <translation>Byte von Nachrichten, deren Ende noch nicht kam</translation>
    </message>
    <message>
        <source>Channels of calls in all; a call has two</source>
        <translation>Kanäle von Anrufen insgesamt; ein Anruf hat zwei</translation>
    </message>
    <message>
        <source>Channels of calls that one user asked for, and of those that came of them</source>
        <translation>Kanäle von Anrufen, die ein Benutzer wollte, und derer, die daraus wurden</translation>
    </message>
    <message>
        <source>Connections of manager clients in all</source>
        <translation>Verbindungen von Manager-Clients insgesamt</translation>
    </message>
    <message>
        <source>Connections of manager clients at one address</source>
        <translation>Verbindungen von Manager-Clients einer Adresse</translation>
    </message>
    <message>
        <source>Connections of manager clients on this computer</source>
        <translation>Verbindungen von Manager-Clients auf diesem Rechner</translation>
    </message>
    <message>
        <source>Connections of manager clients that are accepted a second</source>
        <translation>Verbindungen von Manager-Clients, die je Sekunde angenommen werden</translation>
    </message>
    <message>
        <source>Connections of manager clients that have not logged in yet</source>
        <translation>Verbindungen von Manager-Clients, die noch nicht angemeldet sind</translation>
    </message>
    <message>
        <source>Connections of one address that have not logged in yet</source>
        <translation>Verbindungen einer Adresse, die noch nicht angemeldet sind</translation>
    </message>
    <message>
        <source>Seconds until a manager client has to have logged in</source>
        <translation>Sekunden, bis ein Manager-Client angemeldet sein muss</translation>
    </message>
    <message>
        <source>Seconds for which a manager client may leave what we sent unread</source>
        <translation>Sekunden, die ein Manager-Client Gesendetes ungelesen lassen darf</translation>
    </message>
    <message>
        <source>Bytes that a manager client may leave unread</source>
        <translation>Byte, die ein Manager-Client ungelesen lassen darf</translation>
    </message>
    <message>
        <source>Bytes that all manager clients may leave unread</source>
        <translation>Byte, die alle Manager-Clients ungelesen lassen dürfen</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>These keys type a letter: add Ctrl or Alt, or take a function key.</source>
        <translation>Diese Tasten schreiben einen Buchstaben: Nehmen Sie Strg oder Alt dazu oder eine Funktionstaste.</translation>
    </message>
    <message>
        <source>{keys} belongs to “{action}” ({menu}).</source>
        <translation>{keys} gehört zu „{action}“ ({menu}).</translation>
    </message>
    <message>
        <source>Preset {number}</source>
        <translation>Vorlage {number}</translation>
    </message>
    <message>
        <source>My own presence: {presence}</source>
        <translation>Meine eigene Präsenz: {presence}</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>Neue Tasten drücken</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zur Vorgabe</translation>
    </message>
    <message>
        <source>All back to the default</source>
        <translation>Alle zurück zur Vorgabe</translation>
    </message>
</context>
<context>
    <name>SourcePage</name>
    <message>
        <source>From a &amp;file</source>
        <translation>Aus einer &amp;Datei</translation>
    </message>
    <message>
        <source>From an &amp;LDAP server or Active Directory</source>
        <translation>Von einem &amp;LDAP-Server oder Active Directory</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Du&amp;rchsuchen…</translation>
    </message>
    <message>
        <source>Servers in the &amp;settings…</source>
        <translation>Server in den &amp;Einstellungen…</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>A CSV file, vCards, or a voicemail.conf</source>
        <translation>Eine CSV-Datei, vCards oder eine voicemail.conf</translation>
    </message>
    <message>
        <source>The LDAP server</source>
        <translation>Der LDAP-Server</translation>
    </message>
    <message>
        <source>CSV of any program (FreePBX exports its extensions so), vCards of phones and mail programs, and voicemail.conf, users.conf, pjsip.conf or sip.conf. Nothing changes before you have seen what would.</source>
        <translation>CSV jedes Programms (so exportiert FreePBX seine Nebenstellen), vCards von Telefonen und Mailprogrammen, und voicemail.conf, users.conf, pjsip.conf oder sip.conf. Nichts ändert sich, bevor Sie gesehen haben, was sich ändern würde.</translation>
    </message>
    <message>
        <source>No server is in the settings yet; add one there.</source>
        <translation>In den Einstellungen steht noch kein Server; fügen Sie dort einen hinzu.</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation>Personen importieren</translation>
    </message>
    <message>
        <source>People (*.csv *.tsv *.txt *.vcf *.vcard *.conf)</source>
        <translation>Personen (*.csv *.tsv *.txt *.vcf *.vcard *.conf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>StateGroup</name>
    <message>
        <source>Presence</source>
        <translation>Präsenz</translation>
    </message>
</context>
<context>
    <name>StayAwake</name>
    <message>
        <source>The wallboard is shown</source>
        <translation>Die Wandtafel wird gezeigt</translation>
    </message>
    <message>
        <source>The screen saver cannot be held off here: switch it off in the desktop's settings</source>
        <translation>Der Bildschirmschoner lässt sich hier nicht abhalten: Schalten Sie ihn in den Einstellungen des Desktops aus</translation>
    </message>
</context>
<context>
    <name>StripWindow</name>
    <message>
        <source>Switchboard strip</source>
        <translation>Switchboard-Leiste</translation>
    </message>
    <message>
        <source>In front of &amp;everything</source>
        <translation>Vor &amp;allem anderen</translation>
    </message>
    <message>
        <source>&amp;Open the desk</source>
        <translation>&amp;Pult öffnen</translation>
    </message>
    <message>
        <source>&amp;Close the strip</source>
        <translation>Leiste &amp;schließen</translation>
    </message>
    <message>
        <source>The strip's menu</source>
        <translation>Menü der Leiste</translation>
    </message>
    <message>
        <source>Everyone: name, number …</source>
        <translation>Alle: Name, Nummer …</translation>
    </message>
    <message>
        <source>Everyone …</source>
        <translation>Alle …</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favorit</translation>
    </message>
    <message>
        <source>Nobody fits “{text}”.</source>
        <translation>Niemand passt zu „{text}“.</translation>
    </message>
    <message>
        <source>Nobody has a star yet. Search for somebody, and press Ctrl+B.</source>
        <translation>Noch hat niemand einen Stern. Jemanden suchen und Strg+B drücken.</translation>
    </message>
    <message>
        <source>At the &amp;left side</source>
        <translation>Am &amp;linken Rand</translation>
    </message>
    <message>
        <source>At the &amp;right side</source>
        <translation>Am &amp;rechten Rand</translation>
    </message>
    <message>
        <source>&amp;Anywhere</source>
        <translation>&amp;Frei</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>TimeMark</name>
    <message>
        <source>{begins} to {ends} chosen; Enter plans</source>
        <comment>a time that is to be planned</comment>
        <translation>{begins} bis {ends} gewählt; Eingabe plant</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>at a moment of somebody's day</comment>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Working hours</source>
        <comment>a part of the day that a timeline shows</comment>
        <translation>Arbeitszeit</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
</context>
<context>
    <name>TimelineErrands</name>
    <message>
        <source>Nothing can be planned there: the hint names no presence.</source>
        <translation>Dort lässt sich nichts planen: Der Hint nennt keine Präsenz.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>TraceDialog</name>
    <message>
        <source>The message</source>
        <translation>Die Nachricht</translation>
    </message>
    <message>
        <source>SIP messages</source>
        <translation>SIP-Nachrichten</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>&amp;Mitlesen</translation>
    </message>
    <message>
        <source>&amp;Ladder…</source>
        <translation>Als &amp;Leiter…</translation>
    </message>
    <message>
        <source>Save as &amp;text…</source>
        <translation>Als &amp;Text speichern…</translation>
    </message>
    <message>
        <source>Save for &amp;Wireshark…</source>
        <translation>Für &amp;Wireshark speichern…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages are in {file}.</source>
        <translation>
            <numerusform>%Ln Nachricht steht in {file}.</numerusform>
            <numerusform>%Ln Nachrichten stehen in {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>A name, number, address, Call-ID or anything else</source>
        <translation>Name, Nummer, Adresse, Call-ID oder irgendetwas</translation>
    </message>
    <message>
        <source>Of which method</source>
        <translation>Welche Methode</translation>
    </message>
    <message>
        <source>All methods</source>
        <translation>Alle Methoden</translation>
    </message>
    <message>
        <source>Which messages</source>
        <translation>Welche Nachrichten</translation>
    </message>
    <message>
        <source>Requests and answers</source>
        <translation>Anfragen und Antworten</translation>
    </message>
    <message>
        <source>Answers {first}xx</source>
        <translation>Antworten {first}xx</translation>
    </message>
    <message>
        <source>Messages, the newest last</source>
        <translation>Nachrichten, die neuesten zuletzt</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>Mitschnitte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages; {missed} came too fast to be shown.</source>
        <translation>
            <numerusform>%Ln Nachricht; {missed} kamen zu schnell, um gezeigt zu werden.</numerusform>
            <numerusform>%Ln Nachrichten; {missed} kamen zu schnell, um gezeigt zu werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>No message that fits has come since this window was opened.</source>
        <translation>Seit dieses Fenster offen ist, kam keine passende Nachricht.</translation>
    </message>
    <message>
        <source>Save the messages</source>
        <translation>Nachrichten speichern</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Over</source>
        <comment>a transport: UDP, TCP, TLS</comment>
        <translation>Über</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Transfer {who}</source>
        <translation>{who} weitergeben</translation>
    </message>
    <message>
        <source>&amp;Transfer</source>
        <translation>&amp;Weitergeben</translation>
    </message>
    <message>
        <source>&amp;Ask first</source>
        <translation>&amp;Zuerst fragen</translation>
    </message>
    <message>
        <source>Shift+Enter: you talk to them, and hang up to transfer.</source>
        <translation>Umschalt+Eingabe: Sie sprechen mit ihnen und legen auf, um weiterzugeben.</translation>
    </message>
    <message>
        <source>&amp;Name or number</source>
        <translation>&amp;Name oder Nummer</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Show the window</source>
        <translation>Fenster &amp;zeigen</translation>
    </message>
    <message>
        <source>S&amp;top serving and quit</source>
        <translation>&amp;Beenden, Telefone nicht mehr bedienen</translation>
    </message>
    <message>
        <source>&amp;My own presence</source>
        <translation>&amp;Meine eigene Präsenz</translation>
    </message>
    <message>
        <source>Switchboard: {inside} in, {outside} out, {busy} on the phone</source>
        <translation>Switchboard: {inside} da, {outside} weg, {busy} am Telefon</translation>
    </message>
</context>
<context>
    <name>UntilGroup</name>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Until, in words</source>
        <translation>Bis, in Worten</translation>
    </message>
    <message>
        <source>in 20 minutes, fri 9:00, 24 Dec …</source>
        <translation>in 20 Minuten, Fr 9:00, 24. Dez. …</translation>
    </message>
    <message>
        <source>Stays until somebody sets it</source>
        <translation>Bleibt, bis jemand es ändert</translation>
    </message>
    <message>
        <source>Whoever is not back by then stays as they are, and is listed as overdue. Else it ends by itself.</source>
        <translation>Wer bis dahin nicht zurück ist, bleibt so und gilt als überfällig. Sonst endet es von selbst.</translation>
    </message>
    <message>
        <source>{until}; then it stays, and is overdue</source>
        <comment>until 14:00</comment>
        <translation>{until}; dann bleibt es so und gilt als überfällig</translation>
    </message>
    <message>
        <source>{until}; then it ends by itself</source>
        <comment>until 14:00</comment>
        <translation>{until}; dann endet es von selbst</translation>
    </message>
    <message>
        <source>{until}, then {state}</source>
        <comment>until 14:00, then Available</comment>
        <translation>{until}, dann {state}</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Ohne Ende</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 min</translation>
    </message>
    <message>
        <source>1 h</source>
        <translation>1 h</translation>
    </message>
    <message>
        <source>Lunch ({time})</source>
        <comment>until the end of lunch</comment>
        <translation>Mittag ({time})</translation>
    </message>
    <message>
        <source>Today</source>
        <comment>until the end of the day</comment>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <comment>until tomorrow morning</comment>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Other…</source>
        <comment>another end</comment>
        <translation>Andere…</translation>
    </message>
</context>
<context>
    <name>UpdateErrands</name>
    <message>
        <source>May Switchboard ask {host} once a day whether there is a newer version? Nothing of this office is told there, and nothing is ever installed: this window says that there is one.</source>
        <translation>Darf Switchboard einmal am Tag bei {host} nachfragen, ob es eine neuere Version gibt? Über dieses Büro wird dort nichts gesagt, und nie wird etwas installiert: Dieses Fenster sagt nur, dass es eine gibt.</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>Neuere Versionen</translation>
    </message>
    <message>
        <source>&amp;Ask once a day</source>
        <translation>&amp;Einmal am Tag nachfragen</translation>
    </message>
    <message>
        <source>&amp;Never ask</source>
        <translation>&amp;Nie nachfragen</translation>
    </message>
    <message>
        <source>A newer version will be said here.</source>
        <translation>Eine neuere Version wird hier genannt.</translation>
    </message>
    <message>
        <source>Nobody is asked about newer versions.</source>
        <translation>Nach neueren Versionen wird nicht gefragt.</translation>
    </message>
    <message>
        <source>Version {version} is there…</source>
        <translation>Version {version} ist da …</translation>
    </message>
    <message>
        <source>Ask about newer versions?…</source>
        <translation>Nach neueren Versionen fragen? …</translation>
    </message>
</context>
<context>
    <name>VoicemailDesk</name>
    <message>
        <source>They are there again.</source>
        <translation>Sie sind wieder da.</translation>
    </message>
    <message>
        <source>{path} is written.</source>
        <translation>{path} ist geschrieben.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>whoever left a message</comment>
        <translation>Unbekannt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages deleted</source>
        <translation>
            <numerusform>%Ln Nachricht gelöscht</numerusform>
            <numerusform>%Ln Nachrichten gelöscht</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoicemailDialog</name>
    <message>
        <source>Voicemail</source>
        <translation>Sprachnachrichten</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>&amp;Anhören</translation>
    </message>
    <message>
        <source>Your phone rings, and says the message</source>
        <translation>Ihr Telefon klingelt und spielt die Nachricht ab</translation>
    </message>
    <message>
        <source>Listen on this com&amp;puter</source>
        <translation>An diesem Com&amp;puter anhören</translation>
    </message>
    <message>
        <source>&amp;Call back</source>
        <translation>Zu&amp;rückrufen</translation>
    </message>
    <message>
        <source>Mark as &amp;heard</source>
        <translation>Als ge&amp;hört markieren</translation>
    </message>
    <message>
        <source>Mark as &amp;new</source>
        <translation>Als &amp;neu markieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>R&amp;ückgängig</translation>
    </message>
    <message>
        <source>Who sits here?…</source>
        <translation>Wer sitzt hier?…</translation>
    </message>
    <message>
        <source>A name, number or day</source>
        <translation>Ein Name, eine Nummer oder ein Tag</translation>
    </message>
    <message>
        <source>Which mailbox</source>
        <translation>Welches Postfach</translation>
    </message>
    <message>
        <source>All mailboxes</source>
        <translation>Alle Postfächer</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Save the message</source>
        <translation>Die Nachricht speichern</translation>
    </message>
    <message>
        <source>Sounds</source>
        <comment>a kind of files</comment>
        <translation>Töne</translation>
    </message>
    <message>
        <source>Nobody has said who sits at this desk, so that it has no mailbox.</source>
        <translation>Niemand hat gesagt, wer an diesem Arbeitsplatz sitzt; er hat daher kein Postfach.</translation>
    </message>
    <message>
        <source>Nobody leaves messages for this desk: it has no extension.</source>
        <translation>Für diesen Arbeitsplatz hinterlässt niemand Nachrichten: Er hat keine Nebenstelle.</translation>
    </message>
    <message>
        <source>No messages.</source>
        <translation>Keine Nachrichten.</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nichts passt.</translation>
    </message>
</context>
<context>
    <name>VoicemailErrands</name>
    <message>
        <source>Opens your voicemail</source>
        <translation>Öffnet Ihre Sprachnachrichten</translation>
    </message>
    <message>
        <source>This desktop has no player for sounds: save the message.</source>
        <translation>Dieser Desktop hat kein Programm für Töne: Speichern Sie die Nachricht.</translation>
    </message>
</context>
<context>
    <name>VoicemailWords</name>
    <message>
        <source>Message</source>
        <comment>whether it is new</comment>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>From</source>
        <comment>who left a message</comment>
        <translation>Von</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Length</source>
        <comment>how long a message is</comment>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>● New</source>
        <comment>a message that nobody has heard</comment>
        <translation>● Neu</translation>
    </message>
    <message>
        <source>Heard</source>
        <comment>a message</comment>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>Work</source>
        <comment>a folder of messages</comment>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Family</source>
        <comment>a folder of messages</comment>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Friends</source>
        <comment>a folder of messages</comment>
        <translation>Freunde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages</source>
        <translation>
            <numerusform>%Ln neue Nachricht</numerusform>
            <numerusform>%Ln neue Nachrichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WallboardWindow</name>
    <message>
        <source>Switchboard wallboard</source>
        <translation>Switchboard-Wandtafel</translation>
    </message>
    <message>
        <source>Show &amp;notes to everybody</source>
        <translation>&amp;Notizen allen zeigen</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>{screen} ({width} x {height})</source>
        <comment>a screen and its size in pixels</comment>
        <translation>{screen} ({width} x {height})</translation>
    </message>
    <message>
        <source>&amp;Open the desk</source>
        <translation>&amp;Pult öffnen</translation>
    </message>
    <message>
        <source>&amp;Close the wallboard</source>
        <translation>Wandtafel &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Departments</source>
        <translation>A&amp;bteilungen</translation>
    </message>
    <message>
        <source>&amp;Everyone</source>
        <translation>&amp;Alle</translation>
    </message>
</context>
<context>
    <name>WelcomePanel</name>
    <message>
        <source>This office has no extensions yet</source>
        <translation>Dieses Büro hat noch keine Nebenstellen</translation>
    </message>
    <message>
        <source>Set it up step by step: people by hand or from a list, with a dialplan of yours, or beside an Asterisk. Or look around in a demo office of sixty people first.</source>
        <translation>Richten Sie es Schritt für Schritt ein: Personen von Hand oder aus einer Liste, mit einem eigenen Wählplan oder neben einem Asterisk. Oder sehen Sie sich erst in einem Demo-Büro mit sechzig Personen um.</translation>
    </message>
    <message>
        <source>Open the &amp;demo office</source>
        <translation>&amp;Demo-Büro öffnen</translation>
    </message>
    <message>
        <source>Open a dia&amp;lplan…</source>
        <translation>&amp;Wählplan öffnen…</translation>
    </message>
    <message>
        <source>&amp;Set up this office…</source>
        <translation>Dieses Büro &amp;einrichten…</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>{day} {time}</source>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>until {time}</source>
        <comment>a presence, and when it ends</comment>
        <translation>bis {time}</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Chat</source>
        <comment>presence: in for a chat, glad to be called</comment>
        <translation>Gesprächsbereit</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Abwesend</translation>
    </message>
    <message>
        <source>Extended away</source>
        <translation>Länger abwesend</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <comment>presence</comment>
        <translation>Nicht verfügbar</translation>
    </message>
    <message>
        <source>Not set</source>
        <comment>presence</comment>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <source>available</source>
        <comment>within a sentence</comment>
        <translation>verfügbar</translation>
    </message>
    <message>
        <source>chat</source>
        <comment>within a sentence: in for a chat</comment>
        <translation>gesprächsbereit</translation>
    </message>
    <message>
        <source>away</source>
        <comment>within a sentence</comment>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>extended away</source>
        <comment>within a sentence</comment>
        <translation>länger abwesend</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <comment>within a sentence</comment>
        <translation>nicht stören</translation>
    </message>
    <message>
        <source>unavailable</source>
        <comment>within a sentence: presence</comment>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>not set</source>
        <comment>within a sentence: presence</comment>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>Idle</source>
        <comment>a phone</comment>
        <translation>Frei</translation>
    </message>
    <message>
        <source>In a call</source>
        <comment>a phone</comment>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>Busy</source>
        <comment>a phone</comment>
        <translation>Besetzt</translation>
    </message>
    <message>
        <source>Ringing</source>
        <comment>a phone</comment>
        <translation>Klingelt</translation>
    </message>
    <message>
        <source>In a call, ringing</source>
        <comment>a phone</comment>
        <translation>Im Gespräch, klingelt</translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>a phone</comment>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Gone</source>
        <comment>a phone that cannot be reached</comment>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>{state} (last known)</source>
        <translation>{state} (letzter Stand)</translation>
    </message>
    <message>
        <source>phone idle</source>
        <translation>Telefon frei</translation>
    </message>
    <message>
        <source>phone in a call</source>
        <translation>Telefon im Gespräch</translation>
    </message>
    <message>
        <source>phone busy</source>
        <translation>Telefon besetzt</translation>
    </message>
    <message>
        <source>phone ringing</source>
        <translation>Telefon klingelt</translation>
    </message>
    <message>
        <source>phone in a call, ringing</source>
        <translation>Telefon im Gespräch, klingelt</translation>
    </message>
    <message>
        <source>phone on hold</source>
        <translation>Telefon gehalten</translation>
    </message>
    <message>
        <source>phone gone</source>
        <comment>it cannot be reached</comment>
        <translation>Telefon nicht erreichbar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day, as QLocale writes dates: d. MMM yyyy is 5. Nov 2026</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day of this year, as QLocale writes dates: d. MMM is 5. Nov</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} Min.</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} Std. {minutes} Min.</translation>
    </message>
    <message>
        <source>until the end of the day</source>
        <comment>a presence, and when it ends</comment>
        <translation>bis Tagesende</translation>
    </message>
    <message>
        <source>until the end of {day}</source>
        <comment>a presence, and when it ends: Fri, or 5 Nov</comment>
        <translation>bis Ende {day}</translation>
    </message>
    <message>
        <source>should be back since {span}</source>
        <comment>12 min, or 3 h 05 min</comment>
        <translation>seit {span} überfällig</translation>
    </message>
    <message>
        <source>should be back since {moment}</source>
        <comment>a day and a time: 5 Nov 14:00</comment>
        <translation>sollte am {moment} zurück sein</translation>
    </message>
    <message>
        <source>That is no time this program understands. Try “45 min”, “14:00” or “fri 9:00”.</source>
        <translation>Diese Zeitangabe versteht das Programm nicht. Versuchen Sie „45 min“, „14:00“ oder „Fr 9:00“.</translation>
    </message>
    <message>
        <source>That time is over already.</source>
        <translation>Diese Zeit ist schon vorbei.</translation>
    </message>
    <message>
        <source>That is further ahead than this program plans.</source>
        <translation>So weit voraus plant das Programm nicht.</translation>
    </message>
    <message>
        <source>{state} {until}</source>
        <comment>a presence, and when it ends: Away until 14:00</comment>
        <translation>{state} {until}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>„{text}“</translation>
    </message>
    <message>
        <source>no note</source>
        <translation>keine Notiz</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>ohne Ende</translation>
    </message>
    <message>
        <source>Phones have room for the beginning: “{text}”</source>
        <translation>Telefone haben nur für den Anfang Platz: „{text}“</translation>
    </message>
    <message>
        <source>Phones show “{text}”.</source>
        <translation>Telefone zeigen „{text}“.</translation>
    </message>
    <message>
        <source>{state} ({note})</source>
        <translation>{state} ({note})</translation>
    </message>
    <message>
        <source>{when}  {what}, as what was before ended</source>
        <comment>what became of a presence</comment>
        <translation>{when}  {what}, weil das Vorherige endete</translation>
    </message>
    <message>
        <source>{when}  {what}, as planned</source>
        <comment>what became of a presence</comment>
        <translation>{when}  {what}, wie geplant</translation>
    </message>
    <message>
        <source>{when}  {what}, by {who} ({where})</source>
        <comment>who set a presence, and from where</comment>
        <translation>{when}  {what}, von {who} ({where})</translation>
    </message>
    <message>
        <source>window</source>
        <comment>where something was set</comment>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>console</source>
        <comment>where something was set</comment>
        <translation>Konsole</translation>
    </message>
    <message>
        <source>dialplan</source>
        <comment>where something was set</comment>
        <translation>Wählplan</translation>
    </message>
    <message>
        <source>patterns of the dialplan</source>
        <comment>where something was set</comment>
        <translation>Muster des Wählplans</translation>
    </message>
    <message>
        <source>dialplan and directory</source>
        <comment>where something was set</comment>
        <translation>Wählplan und Verzeichnis</translation>
    </message>
    <message>
        <source>phone</source>
        <comment>where something was set</comment>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>phones</source>
        <comment>where something was set</comment>
        <translation>Telefone</translation>
    </message>
    <message>
        <source>demo office</source>
        <comment>where something was set</comment>
        <translation>Demo-Büro</translation>
    </message>
    <message>
        <source>a source that was lost</source>
        <comment>where something was set</comment>
        <translation>eine verlorene Quelle</translation>
    </message>
    <message>
        <source>console of the window</source>
        <comment>where something was set</comment>
        <translation>Konsole des Fensters</translation>
    </message>
    <message>
        <source>schedule</source>
        <comment>where something was set: a plan that came due</comment>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>calendar</source>
        <comment>where something was set</comment>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>manager interface, {address}</source>
        <comment>where something was set</comment>
        <translation>Manager-Schnittstelle, {address}</translation>
    </message>
</context>
</TS>
