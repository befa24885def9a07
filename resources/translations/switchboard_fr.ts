<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Switchboard</source>
        <translation>À propos de Switchboard</translation>
    </message>
    <message>
        <source>Switchboard {version}

An office's extensions, devices and presence.</source>
        <translation>Switchboard {version}

Les postes, les appareils et la présence d’un bureau.</translation>
    </message>
    <message>
        <source>Licences of what it is made of</source>
        <translation>Licences de ses composants</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;Copier le diagnostic</translation>
    </message>
    <message>
        <source>What is so on this computer and what is wrong, without any password.</source>
        <translation>Ce qu’il en est de cet ordinateur et ce qui ne va pas, sans aucun mot de passe.</translation>
    </message>
    <message>
        <source>Copied: paste it where you ask for help.</source>
        <translation>Copié : collez-le là où vous demandez de l’aide.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Examen…</translation>
    </message>
    <message>
        <source>Python {python} with compiled parts, Qt {qt}</source>
        <translation>Python {python} avec des parties compilées, Qt {qt}</translation>
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
        <translation>Le bureau l’affiche, et la fenêtre aussi.</translation>
    </message>
    <message>
        <source>This desktop shows no notifications: the window says it and asks for attention.</source>
        <translation>Ce bureau n’affiche pas de notifications : la fenêtre le dit et attire l’attention.</translation>
    </message>
    <message>
        <source>{what}: {who}</source>
        <comment>a notification</comment>
        <translation>{what} : {who}</translation>
    </message>
</context>
<context>
    <name>AlarmSettings</name>
    <message>
        <source>{names} and {count} more</source>
        <comment>people</comment>
        <translation>{names} et {count} autres</translation>
    </message>
    <message>
        <source>Available now</source>
        <translation>Disponible maintenant</translation>
    </message>
    <message>
        <source>The line is free</source>
        <translation>La ligne est libre</translation>
    </message>
    <message>
        <source>Rings and nobody answers</source>
        <translation>Sonne et personne ne répond</translation>
    </message>
    <message>
        <source>Should be back by now</source>
        <translation>Devrait être de retour</translation>
    </message>
    <message>
        <source>The phone is gone</source>
        <translation>Le téléphone a disparu</translation>
    </message>
    <message>
        <source>New voicemail</source>
        <comment>a message that somebody left</comment>
        <translation>Nouveau message vocal</translation>
    </message>
</context>
<context>
    <name>AlarmsPage</name>
    <message>
        <source>&amp;A phone that rings for longer than</source>
        <translation>&amp;Un téléphone qui sonne plus de</translation>
    </message>
    <message>
        <source>&amp;Whoever should be back and is not</source>
        <translation>&amp;Qui devrait être de retour et ne l’est pas</translation>
    </message>
    <message>
        <source>A &amp;phone that cannot be reached any more</source>
        <translation>Un &amp;téléphone devenu injoignable</translation>
    </message>
    <message>
        <source>New &amp;voicemail</source>
        <translation>Nouveaux messages &amp;vocaux</translation>
    </message>
    <message>
        <source>&amp;Quiet from</source>
        <translation>&amp;Silence de</translation>
    </message>
    <message>
        <source>With a &amp;sound</source>
        <translation>Avec un &amp;son</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Go on serving them without a window</source>
        <translation>Continuer à les servir sans fenêtre</translation>
    </message>
    <message>
        <source>Stop serving them</source>
        <translation>Cesser de les servir</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Secondes</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Silence de</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Silence jusqu’à</translation>
    </message>
    <message>
        <source>Tell me of</source>
        <translation>Me prévenir de</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>until</source>
        <translation>à</translation>
    </message>
    <message>
        <source>&amp;When the window is closed while phones are served</source>
        <translation>&amp;Quand la fenêtre est fermée alors que des téléphones sont servis</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Switchboard cannot start</source>
        <translation>Switchboard ne peut pas démarrer</translation>
    </message>
    <message>
        <source>{error}

Start afresh? The old file is kept under another name.</source>
        <translation>{error}

Repartir de zéro ? L’ancien fichier est conservé sous un autre nom.</translation>
    </message>
    <message>
        <source>The office's data cannot be used</source>
        <translation>Les données du bureau sont inutilisables</translation>
    </message>
    <message>
        <source>The demo office opens in a window of its own.</source>
        <translation>Le bureau de démonstration s’ouvre dans sa propre fenêtre.</translation>
    </message>
    <message>
        <source>The demo office could not be opened. On a command line: {command}</source>
        <translation>Le bureau de démonstration n’a pas pu s’ouvrir. En ligne de commande : {command}</translation>
    </message>
</context>
<context>
    <name>Arrangement</name>
    <message>
        <source>No group</source>
        <translation>Sans groupe</translation>
    </message>
    <message>
        <source>No department</source>
        <translation>Sans service</translation>
    </message>
</context>
<context>
    <name>BandCard</name>
    <message>
        <source>Change the &amp;plan…</source>
        <translation>Modifier le &amp;plan…</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historique…</translation>
    </message>
</context>
<context>
    <name>Bands</name>
    <message>
        <source>since {begins}</source>
        <comment>a presence or call that goes on: since 9:10</comment>
        <translation>depuis {begins}</translation>
    </message>
    <message>
        <source>{begins} to {ends}</source>
        <comment>a presence or call: 9:10 to 11:00</comment>
        <translation>de {begins} à {ends}</translation>
    </message>
    <message>
        <source>until {ends}: {what}</source>
        <comment>a presence that ends by itself</comment>
        <translation>jusqu’à {ends} : {what}</translation>
    </message>
    <message>
        <source>planned: {what}</source>
        <comment>a presence that is to come</comment>
        <translation>prévu : {what}</translation>
    </message>
    <message>
        <source>Set at {when} by a plan or an end</source>
        <translation>Mis à {when} par un plan ou une fin</translation>
    </message>
    <message>
        <source>Set at {when} by {who} ({where})</source>
        <comment>who set a presence, and from where</comment>
        <translation>Mis à {when} par {who} ({where})</translation>
    </message>
    <message>
        <source>not looked up yet</source>
        <comment>somebody's day in the timeline</comment>
        <translation>pas encore consulté</translation>
    </message>
    <message>
        <source>nothing is known of {period}</source>
        <comment>of a day or a week</comment>
        <translation>rien n’est connu pour {period}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>et %Ln autre</numerusform>
            <numerusform>et %Ln autres</numerusform>
        </translation>
    </message>
    <message>
        <source>{when}: {what}</source>
        <comment>9:10 to 11:00: Away, at lunch</comment>
        <translation>{when} : {what}</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>Wallboard</source>
        <translation>Tableau mural</translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <comment>people who should be back, on the wallboard</comment>
        <translation>
            <numerusform>%Ln en retard</numerusform>
            <numerusform>%Ln en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in</source>
        <comment>people, on the wallboard</comment>
        <translation>
            <numerusform>%Ln présent</numerusform>
            <numerusform>%Ln présents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln out</source>
        <comment>people, on the wallboard</comment>
        <translation>
            <numerusform>%Ln absent</numerusform>
            <numerusform>%Ln absents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the phone</source>
        <comment>people</comment>
        <translation>
            <numerusform>%Ln au téléphone</numerusform>
            <numerusform>%Ln au téléphone</numerusform>
        </translation>
    </message>
    <message>
        <source>Not current since {time}</source>
        <translation>Plus à jour depuis {time}</translation>
    </message>
    <message>
        <source>Nobody to show yet</source>
        <translation>Personne à afficher pour l’instant</translation>
    </message>
</context>
<context>
    <name>CalendarRules</name>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Add r&amp;ule</source>
        <translation>Ajouter &amp;une règle</translation>
    </message>
    <message>
        <source>Re&amp;move rule</source>
        <translation>Reti&amp;rer la règle</translation>
    </message>
    <message>
        <source>Ea&amp;rlier</source>
        <translation>Plus tô&amp;t</translation>
    </message>
    <message>
        <source>La&amp;ter</source>
        <translation>Plus tar&amp;d</translation>
    </message>
    <message>
        <source>any, or words by commas: holiday, *urlaub*</source>
        <translation>quelconque, ou des mots séparés par des virgules : congé, vacances</translation>
    </message>
    <message>
        <source>a regular e&amp;xpression</source>
        <translation>une e&amp;xpression régulière</translation>
    </message>
    <message>
        <source>Any event</source>
        <translation>Tout événement</translation>
    </message>
    <message>
        <source>E&amp;vents</source>
        <translation>É&amp;vénements</translation>
    </message>
    <message>
        <source>Tit&amp;le has</source>
        <translation>Tit&amp;re contient</translation>
    </message>
    <message>
        <source>S&amp;hows</source>
        <translation>A&amp;ffiche</translation>
    </message>
    <message>
        <source>Whole days or hours</source>
        <translation>Journées entières ou heures</translation>
    </message>
    <message>
        <source>Where somebody is then</source>
        <translation>Où se trouve la personne</translation>
    </message>
    <message>
        <source>at, such as: in a meeting</source>
        <translation>où, par exemple : en réunion</translation>
    </message>
    <message>
        <source>Rules: the first that fits counts</source>
        <translation>Règles : la première qui convient compte</translation>
    </message>
    <message>
        <source>vacation</source>
        <translation>congés</translation>
    </message>
    <message>
        <source>out of office</source>
        <translation>absent du bureau</translation>
    </message>
    <message>
        <source>in a meeting</source>
        <translation>en réunion</translation>
    </message>
</context>
<context>
    <name>CalendarWords</name>
    <message>
        <source>Busy</source>
        <comment>an event of a calendar</comment>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>Out of office</source>
        <comment>an event of a calendar</comment>
        <translation>Absent du bureau</translation>
    </message>
    <message>
        <source>Tentative</source>
        <comment>an event of a calendar</comment>
        <translation>Provisoire</translation>
    </message>
    <message>
        <source>Working elsewhere</source>
        <comment>an event of a calendar</comment>
        <translation>Travaille ailleurs</translation>
    </message>
    <message>
        <source>Free</source>
        <comment>an event of a calendar</comment>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Any event</source>
        <translation>Tout événement</translation>
    </message>
    <message>
        <source>private</source>
        <comment>an event of a calendar</comment>
        <translation>privé</translation>
    </message>
    <message>
        <source>title has {words}</source>
        <translation>titre contenant {words}</translation>
    </message>
    <message>
        <source>title fits {pattern}</source>
        <translation>titre conforme à {pattern}</translation>
    </message>
    <message>
        <source>{event}: {presence}</source>
        <comment>a rule: Busy, whole days: Away</comment>
        <translation>{event} : {presence}</translation>
    </message>
    <message>
        <source>at any time</source>
        <comment>events of a calendar</comment>
        <translation>à tout moment</translation>
    </message>
    <message>
        <source>whole days</source>
        <comment>events of a calendar</comment>
        <translation>journées entières</translation>
    </message>
    <message>
        <source>hours of a day</source>
        <comment>events of a calendar</comment>
        <translation>heures d’une journée</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>what a rule of a calendar plans</comment>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Not read: {why}</source>
        <translation>Non lu : {why}</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Pas encore lu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <comment>of a calendar</comment>
        <translation>
            <numerusform>%Ln événement</numerusform>
            <numerusform>%Ln événements</numerusform>
        </translation>
    </message>
    <message>
        <source>{events}, read {time}</source>
        <comment>5 events, read 12:00</comment>
        <translation>{events}, lu à {time}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events in the days that are planned.</source>
        <comment>of a calendar</comment>
        <translation>
            <numerusform>%Ln événement dans les jours planifiés.</numerusform>
            <numerusform>%Ln événements dans les jours planifiés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: {plan}.</source>
        <comment>the plan that comes next</comment>
        <translation>Ensuite : {plan}.</translation>
    </message>
    <message>
        <source>No rule makes a plan of them.</source>
        <translation>Aucune règle n’en fait un plan.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events were left out: broken, or too often.</source>
        <translation>
            <numerusform>%Ln événement a été ignoré : défectueux ou trop fréquent.</numerusform>
            <numerusform>%Ln événements ont été ignorés : défectueux ou trop fréquents.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarsDialog</name>
    <message>
        <source>Calendars</source>
        <translation>Calendriers</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nouveau</translation>
    </message>
    <message>
        <source>Rem&amp;ove</source>
        <translation>Re&amp;tirer</translation>
    </message>
    <message>
        <source>Loo&amp;k now</source>
        <translation>&amp;Lire maintenant</translation>
    </message>
    <message>
        <source>an extension; nothing for everybody</source>
        <translation>un poste ; vide pour tout le monde</translation>
    </message>
    <message>
        <source>https://…, webcal://…, or a file</source>
        <translation>https://…, webcal://… ou un fichier</translation>
    </message>
    <message>
        <source>&amp;File…</source>
        <translation>&amp;Fichier…</translation>
    </message>
    <message>
        <source>It is a Cal&amp;DAV calendar</source>
        <translation>C’est un calendrier Cal&amp;DAV</translation>
    </message>
    <message>
        <source>Calendars t&amp;here…</source>
        <translation>&amp;Calendriers de là…</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>Es&amp;sayer</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
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
            <numerusform>%Ln calendrier est enregistré et est lu maintenant.</numerusform>
            <numerusform>%Ln calendriers sont enregistrés et sont lus maintenant.</numerusform>
        </translation>
    </message>
    <message>
        <source>The calendar {name} is chosen.</source>
        <translation>Le calendrier {name} est choisi.</translation>
    </message>
    <message>
        <source>{name} is saved, and is read now.</source>
        <translation>{name} est enregistré et va être lu.</translation>
    </message>
    <message>
        <source>office</source>
        <comment>name of a calendar</comment>
        <translation>bureau</translation>
    </message>
    <message>
        <source>unchanged</source>
        <comment>a password that is kept and not shown</comment>
        <translation>inchangé</translation>
    </message>
    <message>
        <source>everybody</source>
        <comment>whose calendar it is</comment>
        <translation>tout le monde</translation>
    </message>
    <message>
        <source>It is read …</source>
        <translation>Lecture en cours…</translation>
    </message>
    <message>
        <source>The server is asked …</source>
        <translation>Le serveur est interrogé…</translation>
    </message>
    <message>
        <source>Choose a calendar</source>
        <translation>Choisir un calendrier</translation>
    </message>
    <message>
        <source>Calendars (*.ics *.ical);;All files (*)</source>
        <translation>Calendriers (*.ics *.ical);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>No&amp;m</translation>
    </message>
    <message>
        <source>Of &amp;whom</source>
        <translation>De &amp;qui</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Utilisateur</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>Mot de &amp;passe</translation>
    </message>
    <message>
        <source>Of an event nothing is shown but when it is and what its rule says.</source>
        <translation>D’un événement, on ne montre que sa date et ce que dit sa règle.</translation>
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
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Pick up your phone</source>
        <comment>a call that is being made</comment>
        <translation>Décrochez votre téléphone</translation>
    </message>
    <message>
        <source>Calls you</source>
        <comment>somebody whose call rings here</comment>
        <translation>Vous appelle</translation>
    </message>
    <message>
        <source>Rings there</source>
        <comment>a call that is being made</comment>
        <translation>Ça sonne</translation>
    </message>
    <message>
        <source>In a call</source>
        <translation>En communication</translation>
    </message>
    <message>
        <source>Waits while you ask {who}</source>
        <comment>the other party</comment>
        <translation>Patiente pendant que vous consultez {who}</translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>the other party waits</comment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Has put you on hold</source>
        <comment>the other party of a call</comment>
        <translation>Vous fait patienter</translation>
    </message>
    <message>
        <source>{who}: {what}, {span}</source>
        <comment>a call: In a call, 3 min</comment>
        <translation>{who} : {what}, {span}</translation>
    </message>
</context>
<context>
    <name>CallsDesk</name>
    <message>
        <source>Pick up your phone: it calls {who}.</source>
        <translation>Décrochez votre téléphone : il appelle {who}.</translation>
    </message>
    <message>
        <source>Pick up your phone to hear the message.</source>
        <translation>Décrochez votre téléphone pour écouter le message.</translation>
    </message>
    <message>
        <source>Say who sits here first: in the settings, page This desk.</source>
        <translation>Dites d’abord qui est à ce poste : dans les réglages, page Ce poste de travail.</translation>
    </message>
    <message>
        <source>Asking {who}: hang up to put the call through.</source>
        <translation>{who} est consulté : raccrochez pour transférer l’appel.</translation>
    </message>
    <message>
        <source>The call goes to {who}.</source>
        <translation>L’appel passe à {who}.</translation>
    </message>
</context>
<context>
    <name>CallsStrip</name>
    <message>
        <source>Transfer…</source>
        <translation>Transférer…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Drag it onto whoever is to have it; with Shift you ask them first.</source>
        <translation>Faites-le glisser sur la personne qui doit l’avoir ; avec Maj, vous la consultez d’abord.</translation>
    </message>
    <message>
        <source>My calls</source>
        <translation>Mes appels</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more calls</source>
        <translation>
            <numerusform>%Ln autre appel</numerusform>
            <numerusform>%Ln autres appels</numerusform>
        </translation>
    </message>
    <message>
        <source>Decline</source>
        <comment>a call that rings</comment>
        <translation>Refuser</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>a call that is being made</comment>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Put through</source>
        <translation>Mettre en relation</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Raccrocher</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Phones are served</source>
        <translation>Des téléphones sont desservis</translation>
    </message>
    <message>
        <source>You wait for somebody</source>
        <translation>Vous attendez quelqu’un</translation>
    </message>
    <message numerus="yes">
        <source>You wait for %Ln people. If this program stops, nobody tells you of them.</source>
        <translation>
            <numerusform>Vous attendez %Ln personne. Si ce programme s’arrête, personne ne vous prévient.</numerusform>
            <numerusform>Vous attendez %Ln personnes. Si ce programme s’arrête, personne ne vous prévient.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can go on without a window; a click on its sign in the tray brings it back.</source>
        <translation>Il peut continuer sans fenêtre ; un clic sur son icône dans la zone de notification la ramène.</translation>
    </message>
    <message>
        <source>It can go on without a window. This desktop has no tray for a sign of it: starting Switchboard again brings the window back.</source>
        <translation>Il peut continuer sans fenêtre. Ce bureau n’a pas de zone de notification : relancer Switchboard ramène la fenêtre.</translation>
    </message>
    <message>
        <source>&amp;Do so from now on, without asking</source>
        <translation>&amp;Toujours faire ainsi, sans demander</translation>
    </message>
    <message>
        <source>&amp;Go on without a window</source>
        <translation>&amp;Continuer sans fenêtre</translation>
    </message>
    <message>
        <source>&amp;Stop serving</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phones show what this program tells. If it stops, they show what they were told last until it is started again.</source>
        <translation>
            <numerusform>%Ln téléphone affiche ce que ce programme annonce. S’il s’arrête, il garde la dernière annonce jusqu’au redémarrage.</numerusform>
            <numerusform>%Ln téléphones affichent ce que ce programme annonce. S’il s’arrête, ils gardent la dernière annonce jusqu’au redémarrage.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Name</source>
        <comment>a person's</comment>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Ext.</source>
        <comment>the number of an extension, shortened</comment>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Device</source>
        <comment>a phone</comment>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>Say which column holds the extension.</source>
        <translation>Dites quelle colonne contient le poste.</translation>
    </message>
    <message>
        <source>Two columns are taken for the same: {what}.</source>
        <translation>Deux colonnes sont prises pour la même chose : {what}.</translation>
    </message>
    <message>
        <source>Tab</source>
        <comment>the character</comment>
        <translation>Tabulation</translation>
    </message>
    <message>
        <source>Names of columns</source>
        <translation>Noms de colonnes</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Une personne</translation>
    </message>
    <message numerus="yes">
        <source>the last %Ln digits</source>
        <comment>of a number that are the extension</comment>
        <translation>
            <numerusform>le %Ln dernier chiffre</numerusform>
            <numerusform>les %Ln derniers chiffres</numerusform>
        </translation>
    </message>
    <message>
        <source>all of it</source>
        <comment>of a number</comment>
        <translation>en entier</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Encodage</translation>
    </message>
    <message>
        <source>&amp;Between cells</source>
        <translation>En&amp;tre cellules</translation>
    </message>
    <message>
        <source>&amp;First line</source>
        <translation>&amp;Première ligne</translation>
    </message>
    <message>
        <source>The extension is, of its n&amp;umber,</source>
        <translation>Le poste est, de son n&amp;uméro,</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>Ce qui s’y trouve</translation>
    </message>
    <message>
        <source>Is taken for</source>
        <translation>Est pris pour</translation>
    </message>
    <message>
        <source>{column} is taken for</source>
        <translation>{column} est pris pour</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were read.</source>
        <translation>
            <numerusform>%Ln personne a été lue.</numerusform>
            <numerusform>%Ln personnes ont été lues.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines were passed over, the first of them: {why}</source>
        <translation>
            <numerusform>%Ln ligne a été ignorée : {why}</numerusform>
            <numerusform>%Ln lignes ont été ignorées, la première : {why}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsoleDock</name>
    <message>
        <source>Console</source>
        <translation>Console</translation>
    </message>
    <message>
        <source>Console output</source>
        <translation>Sortie de la console</translation>
    </message>
    <message>
        <source>help lists the commands; Tab completes; the arrows go through what was typed</source>
        <comment>help is typed</comment>
        <translation>help liste les commandes ; Tab complète ; les flèches parcourent les saisies précédentes</translation>
    </message>
</context>
<context>
    <name>CredentialsDialog</name>
    <message>
        <source>Lamps of colleagues</source>
        <translation>Voyants des collègues</translation>
    </message>
    <message>
        <source>Or as lines of a settings file ({file})</source>
        <translation>Ou sous forme de lignes d’un fichier de configuration ({file})</translation>
    </message>
    <message>
        <source>Passwords of phones</source>
        <translation>Mots de passe des téléphones</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Fabricant</translation>
    </message>
    <message>
        <source>What is to be entered</source>
        <translation>Ce qu’il faut saisir</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy &amp;all as a list</source>
        <translation>Copier &amp;tout en liste</translation>
    </message>
    <message>
        <source>&amp;Print the list…</source>
        <translation>&amp;Imprimer la liste…</translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation>Télép&amp;hone</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Serveur</translation>
    </message>
    <message>
        <source>&amp;Maker</source>
        <translation>&amp;Fabricant</translation>
    </message>
    <message numerus="yes">
        <source>The passwords of %Ln phones were neither copied nor printed. Nobody can see them again; who needs them gets new ones.</source>
        <translation>
            <numerusform>Le mot de passe de %Ln téléphone n’a été ni copié ni imprimé. Personne ne pourra plus le voir ; qui en a besoin en recevra un nouveau.</numerusform>
            <numerusform>Les mots de passe de %Ln téléphones n’ont été ni copiés ni imprimés. Personne ne pourra plus les voir ; qui en a besoin en recevra de nouveaux.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close all the &amp;same</source>
        <translation>Fermer &amp;quand même</translation>
    </message>
    <message>
        <source>Server {address}</source>
        <translation>Serveur {address}</translation>
    </message>
    <message>
        <source>These passwords are shown now and never again: only hashes of them are kept. Copy or print what the phones need.</source>
        <translation>Ces mots de passe ne sont affichés que maintenant : seuls leurs hachages sont conservés. Copiez ou imprimez ce dont les téléphones ont besoin.</translation>
    </message>
    <message>
        <source>Scan this in the app's account settings: it fills in the account.</source>
        <translation>À scanner dans les réglages de compte de l’application : le compte est rempli.</translation>
    </message>
    <message>
        <source>A smartphone's camera reads the password here, to be pasted into the app.</source>
        <translation>L’appareil photo d’un smartphone lit ici le mot de passe, à coller dans l’application.</translation>
    </message>
</context>
<context>
    <name>DeputyLine</name>
    <message>
        <source>Deputy: {who}</source>
        <translation>Remplaçant : {who}</translation>
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
        <translation>&gt; composer {number}@{context} en tant que {name} &lt;{own_number}&gt;</translation>
    </message>
    <message>
        <source>message</source>
        <translation>message</translation>
    </message>
    <message numerus="yes">
        <source>%Ln devices</source>
        <translation>
            <numerusform>%Ln appareil</numerusform>
            <numerusform>%Ln appareils</numerusform>
        </translation>
    </message>
    <message>
        <source>{who}: planned</source>
        <translation>{who} : planifié</translation>
    </message>
    <message>
        <source>{who}: plan changed</source>
        <translation>{who} : plan modifié</translation>
    </message>
    <message>
        <source>{who}: plan removed</source>
        <translation>{who} : plan supprimé</translation>
    </message>
    <message>
        <source>{what}: it has ended by itself since, so it stays as it is.</source>
        <translation>{what} : cela s’est terminé tout seul depuis, rien n’est changé.</translation>
    </message>
    <message>
        <source>{what}: somebody else has set it since, so it stays as it is.</source>
        <translation>{what} : quelqu’un d’autre l’a modifié depuis, rien n’est changé.</translation>
    </message>
    <message>
        <source>{what}: {state}</source>
        <comment>who or which device, and what was set</comment>
        <translation>{what} : {state}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {what}</source>
        <comment>so many of those that were to be set</comment>
        <translation>
            <numerusform>%Ln sur : {what}</numerusform>
            <numerusform>%Ln sur : {what}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} were not set: {reason}</source>
        <translation>
            <numerusform>%Ln sur {total} n’a pas été modifié : {reason}</numerusform>
            <numerusform>%Ln sur {total} n’ont pas été modifiés : {reason}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskActions</name>
    <message>
        <source>&amp;Phones…</source>
        <translation>&amp;Téléphones…</translation>
    </message>
    <message>
        <source>S&amp;IP messages…</source>
        <translation>&amp;Messages SIP…</translation>
    </message>
    <message>
        <source>&amp;Where SIP is served…</source>
        <translation>Adresses &amp;SIP…</translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation>&amp;Console</translation>
    </message>
    <message>
        <source>De&amp;vice</source>
        <translation>A&amp;ppareil</translation>
    </message>
    <message>
        <source>&amp;Office</source>
        <translation>&amp;Bureau</translation>
    </message>
    <message>
        <source>&amp;Presence</source>
        <translation>&amp;Présence</translation>
    </message>
    <message>
        <source>Peop&amp;le</source>
        <translation>Pe&amp;rsonnes</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Fenêtre</translation>
    </message>
    <message>
        <source>A&amp;dministration</source>
        <translation>A&amp;dministration</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Open a &amp;dialplan…</source>
        <translation>&amp;Ouvrir un plan de numérotation…</translation>
    </message>
    <message>
        <source>First s&amp;tart…</source>
        <translation>Premier dém&amp;arrage…</translation>
    </message>
    <message>
        <source>Open the de&amp;mo office</source>
        <translation>Ouvrir le bureau de &amp;démonstration</translation>
    </message>
    <message>
        <source>&amp;Reload the files</source>
        <translation>&amp;Recharger les fichiers</translation>
    </message>
    <message>
        <source>&amp;Calendars…</source>
        <translation>&amp;Calendriers…</translation>
    </message>
    <message>
        <source>&amp;Import people…</source>
        <translation>&amp;Importer des personnes…</translation>
    </message>
    <message>
        <source>E&amp;xport people…</source>
        <translation>E&amp;xporter les personnes…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Ré&amp;glages…</translation>
    </message>
    <message>
        <source>&amp;Notifications…</source>
        <translation>&amp;Notifications…</translation>
    </message>
    <message>
        <source>&amp;Voicemail…</source>
        <translation>Messages &amp;vocaux…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>I&amp;mprimer…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Add a person…</source>
        <translation>&amp;Ajouter une personne…</translation>
    </message>
    <message>
        <source>&amp;Edit person…</source>
        <translation>&amp;Modifier la personne…</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>&amp;Back to the file</source>
        <translation>&amp;Revenir au fichier</translation>
    </message>
    <message>
        <source>&amp;Go to the deputy</source>
        <translation>Al&amp;ler au remplaçant</translation>
    </message>
    <message>
        <source>Hidden &amp;people…</source>
        <translation>Personn&amp;es masquées…</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favori</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historique…</translation>
    </message>
    <message>
        <source>&amp;Tell me when they are available</source>
        <translation>Me prévenir dès q&amp;u’ils sont disponibles</translation>
    </message>
    <message>
        <source>Tell me when their l&amp;ine is free</source>
        <translation>Me prévenir dès que la li&amp;gne est libre</translation>
    </message>
    <message>
        <source>&amp;Calendar…</source>
        <translation>Calen&amp;drier…</translation>
    </message>
    <message>
        <source>&amp;Number from the clipboard…</source>
        <translation>&amp;Numéro du presse-papiers…</translation>
    </message>
    <message>
        <source>Call with &amp;my phone</source>
        <translation>Appeler avec mon &amp;téléphone</translation>
    </message>
    <message>
        <source>T&amp;ransfer my call…</source>
        <translation>Transférer mon a&amp;ppel…</translation>
    </message>
    <message>
        <source>Hang &amp;up</source>
        <translation>Raccr&amp;ocher</translation>
    </message>
    <message>
        <source>&amp;Dial as…</source>
        <translation>&amp;Composer en tant que…</translation>
    </message>
    <message>
        <source>&amp;Write a note</source>
        <translation>Écrire une &amp;note</translation>
    </message>
    <message>
        <source>P&amp;lans…</source>
        <translation>P&amp;lans…</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>Appli&amp;quer</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;My own presence</source>
        <translation>&amp;Ma propre présence</translation>
    </message>
    <message>
        <source>Pre&amp;sets</source>
        <translation>Préré&amp;glages</translation>
    </message>
    <message>
        <source>&amp;Undo: {what}</source>
        <translation>&amp;Annuler : {what}</translation>
    </message>
    <message>
        <source>&amp;Redo: {what}</source>
        <translation>&amp;Rétablir : {what}</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>&amp;Group by department</source>
        <translation>&amp;Grouper par service</translation>
    </message>
    <message>
        <source>By groups instead of departments</source>
        <translation>Par groupes au lieu des services</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Agrandir</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>Ré&amp;duire</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Couleurs du système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>As a l&amp;ist</source>
        <translation>En l&amp;iste</translation>
    </message>
    <message>
        <source>As &amp;tiles</source>
        <translation>En &amp;tuiles</translation>
    </message>
    <message>
        <source>As a ti&amp;meline</source>
        <translation>En &amp;frise</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compact</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Confortable</translation>
    </message>
    <message>
        <source>Spacious</source>
        <translation>Spacieux</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Langue du système</translation>
    </message>
    <message>
        <source>&amp;Wallboard</source>
        <translation>Tableau &amp;mural</translation>
    </message>
    <message>
        <source>An&amp;other wallboard</source>
        <translation>Un a&amp;utre tableau mural</translation>
    </message>
    <message>
        <source>&amp;Strip of favourites</source>
        <translation>&amp;Bande des favoris</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Touches</translation>
    </message>
    <message>
        <source>&amp;About Switchboard</source>
        <translation>À &amp;propos de Switchboard</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
</context>
<context>
    <name>DeskParts</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>The files were read anew.</source>
        <translation>Les fichiers ont été relus.</translation>
    </message>
    <message>
        <source>The language changes when Switchboard is started again.</source>
        <translation>La langue changera au prochain démarrage de Switchboard.</translation>
    </message>
    <message>
        <source>The dialplan has no hints.</source>
        <translation>Le plan de numérotation n’a pas de hints.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Un instant …</translation>
    </message>
    <message>
        <source>Nobody fits “{text}”. Esc shows everyone.</source>
        <translation>Personne ne correspond à « {text} ». Échap montre tout le monde.</translation>
    </message>
    <message>
        <source>Nobody just now. Esc shows everyone.</source>
        <translation>Personne pour l’instant. Échap montre tout le monde.</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
</context>
<context>
    <name>DialDialog</name>
    <message>
        <source>Dial as {who}</source>
        <translation>Composer en tant que {who}</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Composer</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>&amp;Numéro</translation>
    </message>
    <message>
        <source>&amp;Context</source>
        <comment>of the dialplan</comment>
        <translation>&amp;Contexte</translation>
    </message>
</context>
<context>
    <name>DiscoveredDialog</name>
    <message>
        <source>Calendars of this server</source>
        <translation>Calendriers de ce serveur</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendrier</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>De qui</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Tick one, or several to take them all at once. Of whom each is, is an extension; the space bar ticks.</source>
        <translation>Cochez-en un, ou plusieurs pour les prendre tous à la fois. Un numéro de poste dit de qui est chacun ; la barre d’espace coche.</translation>
    </message>
    <message>
        <source>Nobody has the extension that stands beside {name}.</source>
        <translation>Personne n’a le poste qui figure à côté de {name}.</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>The engine ended before it answered. Nothing is known of what became of it.</source>
        <translation>Le service s’est arrêté avant de répondre. On ne sait pas ce qu’il en est advenu.</translation>
    </message>
    <message>
        <source>This did not work, because of a fault of the program. What is known of it stands at the bottom.</source>
        <translation>Cela a échoué à cause d’un défaut du programme. Ce que l’on en sait figure en bas.</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>&amp;Back to the people</source>
        <translation>&amp;Retour aux personnes</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Write a secret.</source>
        <translation>Il manque un mot de passe.</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Il manque un nom.</translation>
    </message>
    <message>
        <source>There is one of that name already.</source>
        <translation>Ce nom existe déjà.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>verrouillé</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>Open a dialplan</source>
        <translation>Ouvrir un plan de numérotation</translation>
    </message>
    <message>
        <source>Dialplans (*.conf);;All files (*)</source>
        <translation>Plans de numérotation (*.conf);;Tous les fichiers (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln things are not as they should be. What a line names was passed over; everything else is served.</source>
        <translation>
            <numerusform>%Ln chose n’est pas comme elle devrait être. Ce que nomme une ligne a été ignoré ; tout le reste est servi.</numerusform>
            <numerusform>%Ln choses ne sont pas comme elles devraient être. Ce que nomme une ligne a été ignoré ; tout le reste est servi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Something in this program did not work as it was meant to. What it happened to has ended, everything else goes on. These lines, and switchboard.log, help whoever looks after the program.</source>
        <translation>Quelque chose dans ce programme n’a pas fonctionné comme prévu. L’opération touchée est terminée, tout le reste continue. Ces lignes et switchboard.log aideront la personne qui s’occupe du programme.</translation>
    </message>
    <message>
        <source>Faults of the program</source>
        <translation>Défauts du programme</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>{dialplan} is open.</source>
        <translation>{dialplan} est ouvert.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <comment>people that were set so far</comment>
        <translation>{done} sur {total}</translation>
    </message>
</context>
<context>
    <name>FavouritesVoice</name>
    <message numerus="yes">
        <source>%Ln favourites have changed.</source>
        <translation>
            <numerusform>%Ln favori a changé.</numerusform>
            <numerusform>%Ln favoris ont changé.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Find a name or number</source>
        <translation>Trouver un nom ou un numéro</translation>
    </message>
    <message>
        <source>Who sits at this desk</source>
        <translation>Qui occupe ce poste de travail</translation>
    </message>
    <message>
        <source>Who sits at this desk? Their own state is then at hand here.</source>
        <translation>Qui occupe ce poste de travail ? Son propre état est alors à portée de main.</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Personne en particulier</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>Premier démarrage</translation>
    </message>
    <message>
        <source>&amp;Calendars…</source>
        <translation>&amp;Calendriers…</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Plus &amp;tard</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Terminer</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <comment>step</comment>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>{people} are in the office now.</source>
        <translation>Dans le bureau à présent : {people}.</translation>
    </message>
    <message>
        <source>nowhere yet</source>
        <translation>nulle part encore</translation>
    </message>
    <message>
        <source>Phones are served on {where}.</source>
        <translation>Les téléphones sont servis sur {where}.</translation>
    </message>
    <message>
        <source>A &amp;new office, by hand</source>
        <translation>Un &amp;nouveau bureau, à la main</translation>
    </message>
    <message>
        <source>Names and numbers are written here; everything else is made for you.</source>
        <translation>Noms et numéros s’écrivent ici ; tout le reste est fait pour vous.</translation>
    </message>
    <message>
        <source>From a &amp;list of people</source>
        <translation>À partir d’une &amp;liste de personnes</translation>
    </message>
    <message>
        <source>A table (CSV), vCards, LDAP or Active Directory, or the files of an Asterisk.</source>
        <translation>Un tableau (CSV), des vCards, LDAP ou Active Directory, ou les fichiers d’un Asterisk.</translation>
    </message>
    <message>
        <source>With a &amp;dialplan of ours</source>
        <translation>Avec un &amp;plan de numérotation existant</translation>
    </message>
    <message>
        <source>An extensions.conf says which numbers there are, a directory.csv beside it who.</source>
        <translation>Un extensions.conf dit quels numéros existent, un directory.csv à côté dit qui.</translation>
    </message>
    <message>
        <source>Beside an &amp;Asterisk</source>
        <translation>À côté d’un &amp;Asterisk</translation>
    </message>
    <message>
        <source>Its extensions.conf is read where it lies, and names are taken from its files. Its calls are not followed yet: a live link comes later.</source>
        <translation>Son extensions.conf est lu là où il se trouve, et les noms viennent de ses fichiers. Ses appels ne sont pas encore suivis : une liaison directe viendra plus tard.</translation>
    </message>
    <message>
        <source>Look around in the de&amp;mo office</source>
        <translation>Visiter le bureau de dé&amp;monstration</translation>
    </message>
    <message>
        <source>Sixty people and a day of theirs, in a data folder of its own. Nothing here changes.</source>
        <translation>Soixante personnes et une de leurs journées, dans un dossier de données à part. Rien ne change ici.</translation>
    </message>
    <message>
        <source>&amp;Take people over…</source>
        <translation>Re&amp;prendre des personnes…</translation>
    </message>
    <message>
        <source>What would change is shown before anything does.</source>
        <translation>Ce qui changerait est montré avant tout changement.</translation>
    </message>
    <message>
        <source>&amp;Open a dialplan…</source>
        <translation>&amp;Ouvrir un plan de numérotation…</translation>
    </message>
    <message>
        <source>Which extensions.conf is the office's?</source>
        <translation>Quel extensions.conf est celui du bureau ?</translation>
    </message>
    <message>
        <source>Open the Asterisk's &amp;extensions.conf…</source>
        <translation>Ouvrir l’&amp;extensions.conf de l’Asterisk…</translation>
    </message>
    <message>
        <source>It lies in /etc/asterisk, or in a copy of that folder. Names come from voicemail.conf, users.conf or pjsip.conf there: take people over from one of them afterwards.</source>
        <translation>Il se trouve dans /etc/asterisk, ou dans une copie de ce dossier. Les noms viennent de voicemail.conf, users.conf ou pjsip.conf : reprenez ensuite les personnes depuis l’un d’eux.</translation>
    </message>
    <message>
        <source>How does this office begin?</source>
        <translation>Comment ce bureau commence-t-il ?</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Ce poste de travail</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Téléphones</translation>
    </message>
    <message>
        <source>That is all</source>
        <translation>C’est tout</translation>
    </message>
    <message>
        <source>People's calendars can plan their presence. All of it is found in the menus again.</source>
        <translation>Les calendriers peuvent planifier la présence des personnes. Tout se retrouve dans les menus.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>Who is in the office? Each gets a number, and everything that goes with it. A list can be copied from a spreadsheet and pasted here.</source>
        <translation>Qui est dans le bureau ? Chacun reçoit un numéro et tout ce qui va avec. Une liste peut être copiée d’un tableur et collée ici.</translation>
    </message>
    <message>
        <source>&amp;Where phones are served…</source>
        <translation>&amp;Où les téléphones sont servis…</translation>
    </message>
    <message>
        <source>What is to be entered into the phone</source>
        <translation>Ce qui est à saisir dans le téléphone</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>(its password)</source>
        <comment>stands for a password that is not shown</comment>
        <translation>(son mot de passe)</translation>
    </message>
    <message>
        <source>&amp;Phone of</source>
        <translation>&amp;Téléphone de</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>Ser&amp;veur</translation>
    </message>
    <message>
        <source>&amp;Maker</source>
        <translation>Fa&amp;bricant</translation>
    </message>
    <message>
        <source>Passwords are made where phones are served, and shown there once with what each phone needs, and a QR code where an app reads one.</source>
        <translation>Les mots de passe sont créés là où les téléphones sont servis, et n’y sont montrés qu’une fois, avec ce qu’il faut à chaque téléphone et un code QR si une application en lit un.</translation>
    </message>
    <message>
        <source>How a phone is pointed here</source>
        <translation>Comment diriger un téléphone ici</translation>
    </message>
    <message>
        <source>{name} has no number yet.</source>
        <translation>{name} n’a pas encore de numéro.</translation>
    </message>
    <message>
        <source>{number} is no number.</source>
        <translation>{number} n’est pas un numéro.</translation>
    </message>
    <message>
        <source>{number} stands there twice.</source>
        <translation>{number} y figure deux fois.</translation>
    </message>
    <message>
        <source>{people} were added</source>
        <translation>ajout : {people}</translation>
    </message>
    <message>
        <source>Open the Asterisk's extensions.conf</source>
        <translation>Ouvrir l’extensions.conf de l’Asterisk</translation>
    </message>
</context>
<context>
    <name>GlobalKey</name>
    <message>
        <source>This desktop gives programs no key of their own. In its keyboard settings, have a key start “switchboard”: it brings the window that is open to the front.</source>
        <translation>Ce bureau ne donne pas de touche aux programmes. Dans ses réglages du clavier, faites démarrer « switchboard » par une touche : la fenêtre ouverte passe devant.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Bring the window of Switchboard up</source>
        <translation>Faire apparaître la fenêtre de Switchboard</translation>
    </message>
    <message>
        <source>The desktop is asked for {keys}; it may want an answer of yours first.</source>
        <translation>{keys} est demandé au bureau ; il attend peut-être d’abord une réponse de vous.</translation>
    </message>
    <message>
        <source>{keys} brings the window up wherever you are.</source>
        <translation>{keys} fait apparaître la fenêtre où que vous soyez.</translation>
    </message>
    <message>
        <source>Another program has {keys}: choose other keys.</source>
        <translation>Un autre programme a pris {keys} : choisissez d’autres touches.</translation>
    </message>
    <message>
        <source>The desktop gave no key, as you answered it. Choose “none”, then {keys} again, to be asked anew.</source>
        <translation>Le bureau n’a donné aucune touche, suivant votre réponse. Choisissez « aucune », puis de nouveau {keys}, pour que la question revienne.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>Aucune page ne contient ces mots.</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Chercher dans l’aide</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>What the page says</source>
        <translation>Ce que dit la page</translation>
    </message>
</context>
<context>
    <name>HiddenDialog</name>
    <message>
        <source>Hidden people</source>
        <translation>Personnes masquées</translation>
    </message>
    <message>
        <source>They stand in the directory's file and were deleted here.</source>
        <translation>Elles figurent dans le fichier de l’annuaire et ont été supprimées ici.</translation>
    </message>
    <message>
        <source>Nobody is hidden: everyone in the directory's file is shown.</source>
        <translation>Personne n’est masqué : tous ceux du fichier de l’annuaire sont affichés.</translation>
    </message>
    <message>
        <source>&amp;Show again</source>
        <translation>&amp;Afficher de nouveau</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Show &amp;everyone</source>
        <translation>&amp;Afficher tout le monde</translation>
    </message>
    <message>
        <source>&amp;Save for a spreadsheet…</source>
        <translation>&amp;Enregistrer pour un tableur…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>Of {who} alone</source>
        <translation>De {who} seulement</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>D’où</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Names, numbers, or what was set</source>
        <translation>Noms, numéros ou ce qui a été défini</translation>
    </message>
    <message>
        <source>Who set it</source>
        <translation>Qui l’a défini</translation>
    </message>
    <message>
        <source>Changes, the newest first</source>
        <translation>Changements, les plus récents d’abord</translation>
    </message>
    <message>
        <source>Save the history</source>
        <translation>Enregistrer l’historique</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are written so far …</source>
        <translation>
            <numerusform>%Ln changement écrit jusqu’ici…</numerusform>
            <numerusform>%Ln changements écrits jusqu’ici…</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Recherche…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes so far, looking before {when} …</source>
        <translation>
            <numerusform>%Ln changement jusqu’ici, recherche avant le {when}…</numerusform>
            <numerusform>%Ln changements jusqu’ici, recherche avant le {when}…</numerusform>
        </translation>
    </message>
    <message>
        <source>Some changes came too fast to be shown; F5 looks anew.</source>
        <translation>Certains changements sont arrivés trop vite pour être affichés ; F5 actualise.</translation>
    </message>
    <message>
        <source>These are the newest {count}; a file has them all.</source>
        <translation>Voici les {count} plus récents ; un fichier les a tous.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes so far; there are more at the end.</source>
        <translation>
            <numerusform>%Ln changement jusqu’ici ; d’autres suivent à la fin.</numerusform>
            <numerusform>%Ln changements jusqu’ici ; d’autres suivent à la fin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln changement</numerusform>
            <numerusform>%Ln changements</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Rien ne correspond.</translation>
    </message>
</context>
<context>
    <name>HistoryFile</name>
    <message>
        <source>Stopped; no file was written.</source>
        <translation>Arrêté ; aucun fichier n’a été écrit.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are in {file}.</source>
        <translation>
            <numerusform>%Ln changement se trouve dans {file}.</numerusform>
            <numerusform>%Ln changements se trouvent dans {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who or what</source>
        <translation>Qui ou quoi</translation>
    </message>
    <message>
        <source>Name in the history</source>
        <translation>Nom dans l’historique</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Défini par</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Depuis</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Who or what</source>
        <translation>Qui ou quoi</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Défini par</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Depuis</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>{who} (device)</source>
        <comment>a change in the history</comment>
        <translation>{who} (appareil)</translation>
    </message>
    <message>
        <source>{who} (directory)</source>
        <comment>a change in the history</comment>
        <translation>{who} (annuaire)</translation>
    </message>
    <message>
        <source>Plan {number}</source>
        <translation>Plan {number}</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Préréglages</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>what a phone did</comment>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <comment>when something was set: 5 Nov 2026 14:00</comment>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Les 7 derniers jours</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Les 30 derniers jours</translation>
    </message>
    <message>
        <source>All that is kept</source>
        <translation>Tout ce qui est conservé</translation>
    </message>
    <message>
        <source>From … to …</source>
        <comment>days that a person chooses</comment>
        <translation>Du … au …</translation>
    </message>
    <message>
        <source>Everything</source>
        <comment>what changed</comment>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Appareils</translation>
    </message>
    <message>
        <source>Calls</source>
        <comment>what phones did: rang, were in a call, on hold</comment>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Annuaire</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>From anywhere</source>
        <comment>where something was set</comment>
        <translation>De partout</translation>
    </message>
    <message>
        <source>From a window</source>
        <comment>where something was set</comment>
        <translation>Depuis une fenêtre</translation>
    </message>
    <message>
        <source>From a phone</source>
        <comment>where something was set</comment>
        <translation>Depuis un téléphone</translation>
    </message>
    <message>
        <source>By the manager interface</source>
        <comment>where something was set</comment>
        <translation>Par l’interface de gestion</translation>
    </message>
    <message>
        <source>By the dialplan</source>
        <comment>where something was set</comment>
        <translation>Par le plan de numérotation</translation>
    </message>
    <message>
        <source>From the console</source>
        <comment>where something was set</comment>
        <translation>Depuis la console</translation>
    </message>
    <message>
        <source>By a plan or an end</source>
        <comment>where something was set</comment>
        <translation>Par un plan ou une fin</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import people</source>
        <translation>Importer des personnes</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>&amp;Annuler l’import</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were changed.</source>
        <translation>
            <numerusform>%Ln personne a été modifiée.</numerusform>
            <numerusform>%Ln personnes ont été modifiées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had to be changed.</source>
        <translation>Il n’y avait rien à modifier.</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Où cela en est</translation>
    </message>
    <message>
        <source>From where do the people come?</source>
        <translation>D’où viennent les personnes ?</translation>
    </message>
    <message>
        <source>What stands in which column?</source>
        <translation>Que contient chaque colonne ?</translation>
    </message>
    <message>
        <source>What is ticked is done. Nothing has changed yet.</source>
        <translation>Ce qui est coché sera fait. Rien n’a encore changé.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %Ln people</source>
        <translation>
            <numerusform>&amp;Modifier %Ln personne</numerusform>
            <numerusform>&amp;Modifier %Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>These could not be taken:</source>
        <translation>Ceux-ci n’ont pas pu être repris :</translation>
    </message>
    <message>
        <source>What was passed over</source>
        <translation>Ce qui a été ignoré</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%Ln people were imported</source>
        <translation>
            <numerusform>%Ln personne importée</numerusform>
            <numerusform>%Ln personnes importées</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody was changed meanwhile. Nothing was imported; look at it again.</source>
        <translation>Quelqu’un a été modifié entre-temps. Rien n’a été importé ; regardez à nouveau.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>Chercher dans les touches</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>{time} to {phone}: {what}</source>
        <comment>a SIP message that was sent</comment>
        <translation>{time} vers {phone} : {what}</translation>
    </message>
    <message>
        <source>{time} from {phone}: {what}</source>
        <comment>a SIP message that came</comment>
        <translation>{time} de {phone} : {what}</translation>
    </message>
    <message>
        <source>{step}, sent again</source>
        <comment>a SIP message that was repeated</comment>
        <translation>{step}, renvoyé</translation>
    </message>
    <message>
        <source>(again)</source>
        <comment>a SIP message that was repeated</comment>
        <translation>(renvoyé)</translation>
    </message>
</context>
<context>
    <name>LadderDelegate</name>
    <message>
        <source>{what} (again)</source>
        <comment>a SIP message that was repeated</comment>
        <translation>{what} (renvoyé)</translation>
    </message>
</context>
<context>
    <name>LadderDialog</name>
    <message>
        <source>A dialog of SIP</source>
        <translation>Un dialogue SIP</translation>
    </message>
    <message>
        <source>Call-ID: {call_id}</source>
        <translation>Call-ID : {call_id}</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Copier en texte</translation>
    </message>
    <message>
        <source>{phones} at the left, {ours} (Switchboard) at the right</source>
        <comment>lines of a ladder</comment>
        <translation>{phones} à gauche, {ours} (Switchboard) à droite</translation>
    </message>
    <message>
        <source>Steps of the dialog, the newest last</source>
        <translation>Étapes du dialogue, la plus récente en dernier</translation>
    </message>
</context>
<context>
    <name>LadderModel</name>
    <message>
        <source>After</source>
        <comment>how long after the message before</comment>
        <translation>Après</translation>
    </message>
    <message>
        <source>From the phone to us, and back</source>
        <translation>Du téléphone à nous et retour</translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>no longer fits · {note}</source>
        <translation>ne correspond plus · {note}</translation>
    </message>
</context>
<context>
    <name>ListenDialog</name>
    <message>
        <source>Where SIP is served</source>
        <translation>Où SIP est servi</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>&amp;This computer only</source>
        <translation>Cet &amp;ordinateur seulement</translation>
    </message>
    <message>
        <source>&amp;Every network of this computer</source>
        <translation>&amp;Tous les réseaux de cet ordinateur</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln phones that have a &amp;password</source>
        <translation>
            <numerusform>Le téléphone (%Ln) qui a un mot de &amp;passe</numerusform>
            <numerusform>Les %Ln téléphones qui ont un mot de &amp;passe</numerusform>
        </translation>
    </message>
    <message>
        <source>Phones that get a ne&amp;w password</source>
        <translation>Les téléphones qui reçoivent un &amp;nouveau mot de passe</translation>
    </message>
    <message>
        <source>It is shown once, and kept as a hash.</source>
        <translation>Il est montré une seule fois et conservé sous forme de hachage.</translation>
    </message>
    <message>
        <source>Every&amp;body who reaches it, without a password</source>
        <translation>T&amp;ous ceux qui l’atteignent, sans mot de passe</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>The phones that have a &amp;password now</source>
        <translation>Les téléphones qui ont déjà un mot de &amp;passe</translation>
    </message>
    <message>
        <source>Write at least one address.</source>
        <translation>Saisissez au moins une adresse.</translation>
    </message>
    <message>
        <source>Mark the phones that may speak there.</source>
        <translation>Cochez les téléphones autorisés.</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln phones get passwords at a time.</source>
        <translation>
            <numerusform>Au plus %Ln téléphone reçoit un mot de passe à la fois.</numerusform>
            <numerusform>Au plus %Ln téléphones reçoivent un mot de passe à la fois.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no address: {why}.</source>
        <translation>Ce n’est pas une adresse : {why}.</translation>
    </message>
    <message>
        <source>Who may speak there</source>
        <translation>Qui y a accès</translation>
    </message>
    <message>
        <source>Who reaches it</source>
        <translation>Qui l’atteint</translation>
    </message>
    <message>
        <source>Addresses and ports of this computer, such as 127.0.0.1:5060 for phones on this computer only, or 0.0.0.0:5060 for all phones that reach it; tcp:, tls:, ws: or wss: before it for connections.</source>
        <translation>Adresses et ports de cet ordinateur, par exemple 127.0.0.1:5060 pour les seuls téléphones de cet ordinateur, ou 0.0.0.0:5060 pour tous ceux qui l’atteignent ; précédés de tcp:, tls:, ws: ou wss: pour des connexions.</translation>
    </message>
</context>
<context>
    <name>Locked</name>
    <message>
        <source>Locked by an administrator: {reason} ({file})</source>
        <translation>Verrouillé par l’administrateur : {reason} ({file})</translation>
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
        <translation>Tuiles</translation>
    </message>
    <message>
        <source>Timeline</source>
        <comment>the people's day or week</comment>
        <translation>Frise</translation>
    </message>
</context>
<context>
    <name>Makers</name>
    <message>
        <source>the colleague's number</source>
        <translation>le numéro du collègue</translation>
    </message>
</context>
<context>
    <name>NewerDialog</name>
    <message>
        <source>A newer version</source>
        <translation>Une version plus récente</translation>
    </message>
    <message>
        <source>Switchboard {version} of {day} is there; this is {this}. It is installed the way this one was: by whoever looks after this computer.</source>
        <translation>Switchboard {version} du {day} est disponible ; celle-ci est la {this}. Elle s’installe comme celle-ci : par la personne qui s’occupe de cet ordinateur.</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Nouveautés</translation>
    </message>
    <message>
        <source>Open its &amp;page</source>
        <translation>Ouvrir sa &amp;page</translation>
    </message>
</context>
<context>
    <name>NumberDialog</name>
    <message>
        <source>A number</source>
        <translation>Un numéro</translation>
    </message>
    <message>
        <source>Nobody in the office has it.</source>
        <translation>Personne au bureau ne l’a.</translation>
    </message>
    <message>
        <source>&amp;Dial…</source>
        <translation>&amp;Composer…</translation>
    </message>
    <message>
        <source>&amp;Look up</source>
        <translation>C&amp;hercher</translation>
    </message>
    <message>
        <source>Shall the window say so whenever a number is copied? It would look at what is copied anywhere, and keep it nowhere.</source>
        <translation>La fenêtre doit-elle signaler chaque numéro copié ? Elle regarderait tout ce qui est copié, où que ce soit, sans rien en conserver.</translation>
    </message>
    <message>
        <source>&amp;Yes, always</source>
        <translation>&amp;Oui, toujours</translation>
    </message>
    <message>
        <source>&amp;No, never</source>
        <translation>&amp;Non, jamais</translation>
    </message>
    <message>
        <source>Numbers that are copied are offered from now on. The settings change that.</source>
        <translation>Les numéros copiés seront désormais proposés. Les réglages permettent d’en changer.</translation>
    </message>
    <message>
        <source>What is copied is not looked at. The settings change that.</source>
        <translation>Ce qui est copié n’est pas regardé. Les réglages permettent d’en changer.</translation>
    </message>
    <message>
        <source>To dial it, say who you are in the settings, or select somebody.</source>
        <translation>Pour le composer, dites qui vous êtes dans les réglages, ou sélectionnez quelqu’un.</translation>
    </message>
    <message>
        <source>It would be dialled as {who}, after you have confirmed it.</source>
        <translation>Il serait composé en tant que {who}, après votre confirmation.</translation>
    </message>
</context>
<context>
    <name>NumberLines</name>
    <message>
        <source>Kind of number {place}</source>
        <translation>Type du numéro {place}</translation>
    </message>
    <message>
        <source>Number {place}</source>
        <translation>Numéro {place}</translation>
    </message>
    <message>
        <source>mobile</source>
        <comment>a kind of number</comment>
        <translation>portable</translation>
    </message>
    <message>
        <source>home</source>
        <comment>a kind of number</comment>
        <translation>domicile</translation>
    </message>
    <message>
        <source>work</source>
        <comment>a kind of number</comment>
        <translation>bureau</translation>
    </message>
    <message>
        <source>fax</source>
        <comment>a kind of number</comment>
        <translation>fax</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>That is no number that can be dialled.</source>
        <translation>Ce n’est pas un numéro qu’on puisse composer.</translation>
    </message>
    <message>
        <source>A number was copied: {number}. {keys} dials it or looks it up.</source>
        <translation>Un numéro a été copié : {number}. {keys} le compose ou le cherche.</translation>
    </message>
</context>
<context>
    <name>PagePainter</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Page {number} sur {count}</translation>
    </message>
</context>
<context>
    <name>PageStack</name>
    <message>
        <source>Search the settings</source>
        <translation>Chercher dans les réglages</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Pre&amp;vious</source>
        <translation>P&amp;récédente</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Suivante</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>{department} (continued)</source>
        <translation>{department} (suite)</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>Présents et absents</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Annuaire</translation>
    </message>
    <message>
        <source>{weekday}, {day}, {time}</source>
        <comment>when a list was printed: Wed, 25 Nov 2026, 14:00</comment>
        <translation>{weekday} {day}, {time}</translation>
    </message>
    <message>
        <source>{people}: {inside} in, {outside} out</source>
        <comment>60 people: 33 in, 14 out</comment>
        <translation>{people} : {inside} présents, {outside} absents</translation>
    </message>
    <message>
        <source>Other numbers</source>
        <translation>Autres numéros</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
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
        <translation>{who} : ajout</translation>
    </message>
    <message>
        <source>{who} was edited</source>
        <translation>{who} : modification</translation>
    </message>
    <message>
        <source>{who} is as in the file</source>
        <translation>{who} : comme dans le fichier</translation>
    </message>
    <message>
        <source>{who}: deleted</source>
        <translation>{who} : suppression</translation>
    </message>
</context>
<context>
    <name>PeopleErrands</name>
    <message>
        <source>Nobody is known there who could be deleted.</source>
        <translation>On n’y connaît personne à supprimer.</translation>
    </message>
    <message>
        <source>{who} has no deputy who is shown here.</source>
        <translation>{who} n’a pas de remplaçant affiché ici.</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message numerus="yes">
        <source>{total} · %Ln in</source>
        <comment>of a department: people, and those who are in</comment>
        <translation>
            <numerusform>{total} · %Ln présent</numerusform>
            <numerusform>{total} · %Ln présents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total}</source>
        <comment>people of a department that a search left over</comment>
        <translation>
            <numerusform>%Ln sur {total}</numerusform>
            <numerusform>%Ln sur {total}</numerusform>
        </translation>
    </message>
    <message>
        <source>folded</source>
        <translation>replié</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>déplié</translation>
    </message>
    <message>
        <source>No longer fits what is shown; stays until what was typed is applied, or Esc is pressed.</source>
        <translation>Ne correspond plus à l’affichage ; reste jusqu’à ce que la saisie soit appliquée ou Échap pressé.</translation>
    </message>
    <message>
        <source>{state}: {since}</source>
        <translation>{state} : {since}</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>{weekday}, {day}</source>
        <comment>Wed, 25 Nov 2026</comment>
        <translation>{weekday} {day}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <comment>a week: 23 Nov to 29 Nov 2026</comment>
        <translation>du {first} au {last}</translation>
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
        <translation>Ajouter une personne</translation>
    </message>
    <message>
        <source>Extension {number}</source>
        <translation>Poste {number}</translation>
    </message>
    <message>
        <source>such as 6009</source>
        <translation>par exemple 6009</translation>
    </message>
    <message>
        <source>such as: speaks French</source>
        <translation>par exemple : parle allemand</translation>
    </message>
    <message>
        <source>a name or an extension</source>
        <translation>un nom ou un poste</translation>
    </message>
    <message>
        <source>several are parted by semicolons</source>
        <translation>séparés par des points-virgules</translation>
    </message>
    <message>
        <source>Back to the &amp;file</source>
        <translation>Revenir au &amp;fichier</translation>
    </message>
    <message>
        <source>Forget what was set here, and show what the directory's file says</source>
        <translation>Oublier ce qui a été saisi ici et afficher ce que dit le fichier de l’annuaire</translation>
    </message>
    <message>
        <source>Set here: {fields}. Everything else is as in the directory's file.</source>
        <translation>Saisi ici : {fields}. Tout le reste est comme dans le fichier de l’annuaire.</translation>
    </message>
    <message>
        <source>As in the directory's file; what you change is kept here, beside it.</source>
        <translation>Comme dans le fichier de l’annuaire ; ce que vous modifiez est conservé ici, à côté.</translation>
    </message>
    <message>
        <source>Somebody else has deleted this person meanwhile.</source>
        <translation>Quelqu’un d’autre a supprimé cette personne entre-temps.</translation>
    </message>
    <message>
        <source>Somebody else has changed this person meanwhile; what you typed stands here still.</source>
        <translation>Quelqu’un d’autre a modifié cette personne entre-temps ; ce que vous avez saisi est toujours là.</translation>
    </message>
    <message>
        <source>Nobody is known at {exten}.</source>
        <translation>On ne connaît personne au {exten}.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numéros</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Remplaçant</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>E&amp;xtension</source>
        <translation>P&amp;oste</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>&amp;Service</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>E-&amp;mail</translation>
    </message>
    <message>
        <source>N&amp;umbers</source>
        <translation>N&amp;uméros</translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation>&amp;Remarque</translation>
    </message>
    <message>
        <source>Depu&amp;ty</source>
        <translation>Remp&amp;laçant</translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation>&amp;Groupes</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Téléphone</translation>
    </message>
    <message>
        <source>Pr&amp;esence</source>
        <translation>Pré&amp;sence</translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Nobody selected</source>
        <translation>Personne de sélectionné</translation>
    </message>
    <message>
        <source>Choose someone to see and set their presence. Typing searches.</source>
        <translation>Choisissez quelqu’un pour voir et modifier sa présence. Taper lance une recherche.</translation>
    </message>
    <message>
        <source>No presence can be set here: the hint names none that can.</source>
        <translation>Aucune présence modifiable ici : le hint n’en désigne aucune.</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>Appli&amp;quer</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>Aband&amp;onner</translation>
    </message>
    <message>
        <source>Show what is set, and forget what was typed</source>
        <translation>Montrer ce qui est défini et oublier la saisie</translation>
    </message>
    <message>
        <source>Set the texts that stand here</source>
        <translation>Appliquer les textes saisis ici</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Préréglages</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <comment>when a presence ends</comment>
        <translation>&amp;Jusqu’à</translation>
    </message>
    <message>
        <source>Who set it last</source>
        <translation>Dernières modifications</translation>
    </message>
    <message>
        <source>At</source>
        <comment>where somebody is</comment>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>at home, at lunch …</source>
        <translation>à la maison, à table …</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Back at two</source>
        <translation>De retour à deux heures</translation>
    </message>
    <message>
        <source>A&amp;t</source>
        <comment>where somebody is</comment>
        <translation>&amp;Lieu</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Note</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Extension {number}</source>
        <translation>Poste {number}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people selected</source>
        <translation>
            <numerusform>%Ln personne sélectionnée</numerusform>
            <numerusform>%Ln personnes sélectionnées</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhoneChoice</name>
    <message>
        <source>Phones that get a new password</source>
        <translation>Téléphones qui reçoivent un nouveau mot de passe</translation>
    </message>
    <message>
        <source>{number}  {name}, has a password</source>
        <translation>{number}  {name}, a un mot de passe</translation>
    </message>
    <message>
        <source>Those &amp;without a password</source>
        <translation>Ceux &amp;sans mot de passe</translation>
    </message>
    <message>
        <source>&amp;Nobody</source>
        <translation>&amp;Aucun</translation>
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
        <translation>jamais</translation>
    </message>
    <message>
        <source>{span} ago</source>
        <comment>12 s, or 5 min</comment>
        <translation>il y a {span}</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>taken</source>
        <comment>a phone said that it took what it was told</comment>
        <translation>accepté</translation>
    </message>
    <message>
        <source>refused ({status})</source>
        <comment>a phone refused what it was told</comment>
        <translation>refusé ({status})</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Model</source>
        <comment>of a phone, as it says itself</comment>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Came from</source>
        <comment>the address of a phone</comment>
        <translation>Venu de</translation>
    </message>
    <message>
        <source>Is called at</source>
        <comment>the address of a phone</comment>
        <translation>Est appelé à</translation>
    </message>
    <message>
        <source>Expires in</source>
        <translation>Expire dans</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>User</source>
        <comment>who a phone proved to be</comment>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>Observe</translation>
    </message>
    <message>
        <source>What for</source>
        <comment>an event package of SIP, such as dialog</comment>
        <translation>Pour quoi</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Annoncé</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Asked</source>
        <comment>a method of SIP, such as REGISTER</comment>
        <translation>A demandé</translation>
    </message>
    <message>
        <source>For</source>
        <comment>the address that a phone asked for</comment>
        <translation>Pour</translation>
    </message>
    <message>
        <source>Was told</source>
        <translation>A reçu</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Times</source>
        <comment>how often</comment>
        <translation>Fois</translation>
    </message>
    <message>
        <source>Last</source>
        <comment>how long ago the last time was</comment>
        <translation>Dernière fois</translation>
    </message>
    <message>
        <source>Enter the password that this phone was given, or give it a new one.</source>
        <translation>Saisissez le mot de passe attribué à ce téléphone ou donnez-lui-en un nouveau.</translation>
    </message>
    <message>
        <source>Its account may not do this, or it failed too often; see the settings.</source>
        <translation>Son compte n’y est pas autorisé, ou les échecs ont été trop nombreux ; voir les réglages.</translation>
    </message>
    <message>
        <source>Enter a number into the phone that the dialplan has a hint for.</source>
        <translation>Saisissez dans le téléphone un numéro pour lequel le plan de numérotation a un hint.</translation>
    </message>
    <message>
        <source>Nothing: the phone asks anew for longer.</source>
        <translation>Rien : le téléphone redemande une durée plus longue.</translation>
    </message>
    <message>
        <source>Set the phone to BLF, dialog-info, presence or message waiting.</source>
        <translation>Réglez le téléphone sur BLF, dialog-info, présence ou message en attente.</translation>
    </message>
    <message>
        <source>Too much at once, or the disk is slow; “sip show limits” says what.</source>
        <translation>Trop à la fois, ou le disque est lent ; « sip show limits » dit quoi.</translation>
    </message>
</context>
<context>
    <name>PhonesDialog</name>
    <message>
        <source>Phones</source>
        <translation>Téléphones</translation>
    </message>
    <message>
        <source>&amp;End…</source>
        <translation>&amp;Terminer…</translation>
    </message>
    <message>
        <source>A name, number, address or model</source>
        <translation>Nom, numéro, adresse ou modèle</translation>
    </message>
    <message>
        <source>Which list</source>
        <translation>Quelle liste</translation>
    </message>
    <message>
        <source>Registered phones ({count})</source>
        <translation>Téléphones enregistrés ({count})</translation>
    </message>
    <message>
        <source>Who watches whom ({count})</source>
        <translation>Qui observe qui ({count})</translation>
    </message>
    <message>
        <source>Refused of late ({count})</source>
        <translation>Refusés récemment ({count})</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Rien ne correspond.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln do not take what they are told; they stand first.</source>
        <translation>
            <numerusform>%Ln téléphone n’accepte pas ce qui lui est annoncé ; il figure en tête.</numerusform>
            <numerusform>%Ln téléphones n’acceptent pas ce qui leur est annoncé ; ils figurent en tête.</numerusform>
        </translation>
    </message>
    <message>
        <source>No phone is registered.</source>
        <translation>Aucun téléphone n’est enregistré.</translation>
    </message>
    <message>
        <source>No phone watches anybody.</source>
        <translation>Aucun téléphone n’observe qui que ce soit.</translation>
    </message>
    <message>
        <source>No phone was refused anything since the program began.</source>
        <translation>Aucun téléphone n’a été refusé depuis le démarrage du programme.</translation>
    </message>
</context>
<context>
    <name>PhotoBox</name>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Coller</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>Ret&amp;irer</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Choisir une photo</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation>Images (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>No picture was copied.</source>
        <translation>Aucune image n’a été copiée.</translation>
    </message>
    <message>
        <source>Being made small …</source>
        <translation>Réduction en cours…</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>Pas de photo</translation>
    </message>
    <message>
        <source>Photo of this person</source>
        <translation>Photo de cette personne</translation>
    </message>
</context>
<context>
    <name>PhotoMaker</name>
    <message>
        <source>That is no picture that a photo can be made of: choose a JPEG or PNG.</source>
        <translation>Ce n’est pas une image dont on puisse faire une photo : choisissez un JPEG ou un PNG.</translation>
    </message>
    <message>
        <source>The picture is too large: 30 MB and 40 million points are the most.</source>
        <translation>L’image est trop grande : 30 Mo et 40 millions de points au plus.</translation>
    </message>
    <message>
        <source>The picture cannot be read: {why}</source>
        <translation>L’image ne peut pas être lue : {why}</translation>
    </message>
</context>
<context>
    <name>PlanLine</name>
    <message>
        <source>Plan&amp;s…</source>
        <translation>Plan&amp;s…</translation>
    </message>
    <message>
        <source>Presence that comes at its time by itself</source>
        <translation>Présence qui arrive d’elle-même à son heure</translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message>
        <source>{when}: {what}</source>
        <comment>a plan: Fri 14:00 to Mon 08:00: Extended away, vacation</comment>
        <translation>{when} : {what}</translation>
    </message>
    <message>
        <source>{plan} (calendar {name})</source>
        <translation>{plan} (calendrier {name})</translation>
    </message>
    <message>
        <source>{begins} to {ends}</source>
        <comment>when a plan comes: Fri 14:00 to Mon 08:00</comment>
        <translation>{begins} à {ends}</translation>
    </message>
    <message>
        <source>Next: {plan}</source>
        <comment>the plan that comes next</comment>
        <translation>Ensuite : {plan}</translation>
    </message>
    <message numerus="yes">
        <source>{days} {begins} to {ends}, %Ln days later</source>
        <comment>every week</comment>
        <translation>
            <numerusform>{days} {begins} à {ends}, %Ln jour plus tard</numerusform>
            <numerusform>{days} {begins} à {ends}, %Ln jours plus tard</numerusform>
        </translation>
    </message>
    <message>
        <source>{days} {begins} to {ends}</source>
        <comment>every week: every day 12:00 to 12:45</comment>
        <translation>{days} {begins} à {ends}</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>tous les jours</translation>
    </message>
    <message>
        <source>every workday</source>
        <comment>Monday to Friday</comment>
        <translation>du lundi au vendredi</translation>
    </message>
    <message>
        <source>every {days}</source>
        <comment>days of the week: every Mon, Wed</comment>
        <translation>chaque {days}</translation>
    </message>
</context>
<context>
    <name>PlansDialog</name>
    <message>
        <source>Plans of {who}</source>
        <translation>Plans : {who}</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Plans</translation>
    </message>
    <message>
        <source>No plans yet.</source>
        <translation>Pas encore de plans.</translation>
    </message>
    <message>
        <source>Ne&amp;w</source>
        <translation>&amp;Nouveau</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>now, or: fri 14:00, 24 Dec …</source>
        <translation>maintenant, ou : ven 14:00, 24 déc. …</translation>
    </message>
    <message>
        <source>mon 8:00, 45 min …</source>
        <translation>lun 8:00, 45 min …</translation>
    </message>
    <message>
        <source>{who}: {plan}</source>
        <translation>{who} : {plan}</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>It comes from a calendar, and is changed there.</source>
        <translation>Il vient d’un calendrier, où il se modifie.</translation>
    </message>
    <message>
        <source>&amp;Presence</source>
        <translation>&amp;Présence</translation>
    </message>
    <message>
        <source>A&amp;t</source>
        <comment>where somebody is</comment>
        <translation>&amp;Lieu</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>No&amp;te</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <comment>when it begins</comment>
        <translation>&amp;De</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <comment>when it ends</comment>
        <translation>&amp;Jusqu’à</translation>
    </message>
    <message>
        <source>Every week on</source>
        <translation>Chaque semaine le</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>Presets</source>
        <translation>Préréglages</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nom du préréglage</translation>
    </message>
    <message>
        <source>{told} ({key})</source>
        <translation>{told} ({key})</translation>
    </message>
    <message>
        <source>Make a preset of what stands here</source>
        <translation>Faire un préréglage de ce qui figure ici</translation>
    </message>
    <message>
        <source>+</source>
        <comment>add a preset</comment>
        <translation>+</translation>
    </message>
    <message>
        <source>Preset {name}: removed</source>
        <translation>Préréglage {name} : supprimé</translation>
    </message>
    <message>
        <source>Preset {name}: moved</source>
        <translation>Préréglage {name} : déplacé</translation>
    </message>
    <message>
        <source>Preset {name}: changed</source>
        <translation>Préréglage {name} : modifié</translation>
    </message>
    <message>
        <source>Preset {name}: added</source>
        <translation>Préréglage {name} : ajouté</translation>
    </message>
    <message>
        <source>Preset {name}: renamed</source>
        <translation>Préréglage {name} : renommé</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Renommer…</translation>
    </message>
    <message>
        <source>&amp;Set what stands here now</source>
        <translation>&amp;Reprendre ce qui figure ici</translation>
    </message>
    <message>
        <source>Move &amp;back</source>
        <translation>&amp;Avancer d’une place</translation>
    </message>
    <message>
        <source>Move &amp;on</source>
        <translation>Reculer d’une &amp;place</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Supprimer</translation>
    </message>
</context>
<context>
    <name>PresetWords</name>
    <message>
        <source>Lunch</source>
        <comment>a preset</comment>
        <translation>Déjeuner</translation>
    </message>
    <message>
        <source>at lunch</source>
        <comment>where somebody is</comment>
        <translation>au déjeuner</translation>
    </message>
    <message>
        <source>Meeting</source>
        <comment>a preset</comment>
        <translation>Réunion</translation>
    </message>
    <message>
        <source>meeting</source>
        <comment>where somebody is</comment>
        <translation>en réunion</translation>
    </message>
    <message>
        <source>Home office</source>
        <comment>a preset</comment>
        <translation>Télétravail</translation>
    </message>
    <message>
        <source>at home</source>
        <comment>where somebody is</comment>
        <translation>à la maison</translation>
    </message>
    <message>
        <source>Sick</source>
        <comment>a preset</comment>
        <translation>Malade</translation>
    </message>
    <message>
        <source>sick</source>
        <comment>why somebody is out</comment>
        <translation>malade</translation>
    </message>
    <message>
        <source>Holiday</source>
        <comment>a preset</comment>
        <translation>Congés</translation>
    </message>
    <message>
        <source>on holiday</source>
        <comment>why somebody is out</comment>
        <translation>en congé</translation>
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
            <numerusform>%Ln jour</numerusform>
            <numerusform>%Ln jours</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>for {span}</source>
        <comment>how long: 1 h</comment>
        <translation>pendant {span}</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>&amp;Tick all of these</source>
        <translation>&amp;Tout cocher</translation>
    </message>
    <message>
        <source>&amp;Untick all of these</source>
        <translation>Tout &amp;décocher</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Tous : {count}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be taken…</source>
        <comment>people or lines</comment>
        <translation>
            <numerusform>%Ln n’a pas pu être repris…</numerusform>
            <numerusform>%Ln n’ont pas pu être repris…</numerusform>
        </translation>
    </message>
    <message>
        <source>Who is shown</source>
        <translation>Qui est affiché</translation>
    </message>
    <message>
        <source>Look for a name, a number or a change</source>
        <translation>Chercher un nom, un numéro ou une modification</translation>
    </message>
    <message>
        <source>What would change; Space ticks</source>
        <translation>Ce qui changerait ; Espace coche</translation>
    </message>
    <message>
        <source>Nobody fits.</source>
        <translation>Personne ne correspond.</translation>
    </message>
    <message>
        <source>{change} (set here by hand)</source>
        <translation>{change} (saisi ici à la main)</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>With &amp;notes</source>
        <translation>Avec les &amp;notes</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimer…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documents</translation>
    </message>
    <message>
        <source>Page {number} of {count} …</source>
        <comment>pages that are written so far</comment>
        <translation>Page {number} sur {count}…</translation>
    </message>
    <message>
        <source>{file} is written.</source>
        <translation>{file} est écrit.</translation>
    </message>
    <message>
        <source>Who is in and out now</source>
        <translation>Qui est présent ou absent maintenant</translation>
    </message>
    <message>
        <source>The directory</source>
        <translation>L’annuaire</translation>
    </message>
    <message>
        <source>Everybody: {people}</source>
        <translation>Tout le monde : {people}</translation>
    </message>
    <message>
        <source>Those who are shown: {people}</source>
        <translation>Les personnes affichées : {people}</translation>
    </message>
    <message>
        <source>Those who are selected: {people}</source>
        <translation>La sélection : {people}</translation>
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
        <translation>&amp;Quoi</translation>
    </message>
    <message>
        <source>Wh&amp;o</source>
        <translation>Q&amp;ui</translation>
    </message>
    <message>
        <source>Pape&amp;r</source>
        <translation>Pa&amp;pier</translation>
    </message>
    <message>
        <source>O&amp;ffice</source>
        <translation>&amp;Bureau</translation>
    </message>
    <message>
        <source>Stands on every page</source>
        <translation>Figure sur chaque page</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Page {number} of {count} is sent to the printer …</source>
        <translation>Page {number} sur {count} envoyée à l’imprimante…</translation>
    </message>
    <message>
        <source>The printer took nothing; see what the system says of it.</source>
        <translation>L’imprimante n’a rien accepté ; voyez ce qu’en dit le système.</translation>
    </message>
    <message>
        <source>The pages were sent to the printer.</source>
        <translation>Les pages ont été envoyées à l’imprimante.</translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>Everyone</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>In</source>
        <comment>people who are in</comment>
        <translation>Présents</translation>
    </message>
    <message>
        <source>Out</source>
        <comment>people who are out</comment>
        <translation>Absents</translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation>Au téléphone</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>people who should be back and are not</comment>
        <translation>En retard</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message numerus="yes">
        <source>{what}.

This changes %Ln at once.</source>
        <translation>
            <numerusform>{what}.

Cela en modifie %Ln d’un coup.</numerusform>
            <numerusform>{what}.

Cela en modifie %Ln d’un coup.</numerusform>
        </translation>
    </message>
    <message>
        <source>Many at once</source>
        <translation>Beaucoup d’un coup</translation>
    </message>
    <message>
        <source>Change them</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Delete people</source>
        <translation>Supprimer des personnes</translation>
    </message>
    <message>
        <source>{who} will not be in the office's directory any more.</source>
        <translation>{who} : suppression de l’annuaire du bureau.</translation>
    </message>
    <message>
        <source>The directory's file still has them: they are hidden, and shown again when you ask.</source>
        <translation>Le fichier de l’annuaire garde cette personne : elle est masquée, et affichée de nouveau sur demande.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them stand in the directory's file: hidden, and shown again when you ask.</source>
        <translation>
            <numerusform>%Ln d’entre elles figure dans le fichier de l’annuaire : elle est masquée, et affichée de nouveau sur demande.</numerusform>
            <numerusform>%Ln d’entre elles figurent dans le fichier de l’annuaire : elles sont masquées, et affichées de nouveau sur demande.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} have changed meanwhile and will stay as they are.</source>
        <translation>
            <numerusform>%Ln sur {total} a changé entre-temps et restera tel quel.</numerusform>
            <numerusform>%Ln sur {total} ont changé entre-temps et resteront tels quels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} have ended by themselves and will stay as they are.</source>
        <translation>
            <numerusform>%Ln sur {total} s’est terminé tout seul et restera tel quel.</numerusform>
            <numerusform>%Ln sur {total} se sont terminés tout seuls et resteront tels quels.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo the other %Ln?</source>
        <translation>
            <numerusform>Annuler l’autre (%Ln) ?</numerusform>
            <numerusform>Annuler les %Ln autres ?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo the other %Ln?</source>
        <translation>
            <numerusform>Rétablir l’autre (%Ln) ?</numerusform>
            <numerusform>Rétablir les %Ln autres ?</numerusform>
        </translation>
    </message>
    <message>
        <source>{phone} watches {number}.

The phone is told that this is over. Most phones subscribe anew at once.</source>
        <translation>{phone} observe {number}.

Le téléphone est informé que c’est terminé. La plupart des téléphones se réabonnent aussitôt.</translation>
    </message>
    <message>
        <source>End a subscription</source>
        <translation>Terminer un abonnement</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>{phone} is registered for {number}.

The phone is not told; it counts as gone until it registers anew.</source>
        <translation>{phone} est enregistré pour {number}.

Le téléphone n’est pas informé ; il est considéré comme absent jusqu’à son prochain enregistrement.</translation>
    </message>
    <message>
        <source>End a registration</source>
        <translation>Terminer un enregistrement</translation>
    </message>
    <message>
        <source>{verb}: {what}</source>
        <comment>undo or redo, and what</comment>
        <translation>{verb} : {what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>Programs on this computer, and nobody else.</source>
        <translation>Les programmes de cet ordinateur, et personne d’autre.</translation>
    </message>
    <message>
        <source>Every network that this computer joins. It is in none now.</source>
        <translation>Chaque réseau que cet ordinateur rejoint. Il n’est dans aucun pour l’instant.</translation>
    </message>
    <message>
        <source>Whoever reaches the address that “{host}” stands for: nobody can say who.</source>
        <translation>Quiconque atteint l’adresse désignée par « {host} » : impossible de dire qui.</translation>
    </message>
    <message>
        <source>Nobody now: this computer does not have the address {host}.</source>
        <translation>Personne pour l’instant : cet ordinateur n’a pas l’adresse {host}.</translation>
    </message>
    <message>
        <source>A provider's network or a tunnel ({network}), by {card}, {address}: whoever is let into it.</source>
        <translation>Le réseau d’un fournisseur ou un tunnel ({network}), par {card}, {address} : quiconque y est admis.</translation>
    </message>
    <message>
        <source>Computers on the same cable or wireless network, by {card}, {address}.</source>
        <translation>Les ordinateurs du même câble ou réseau sans fil, par {card}, {address}.</translation>
    </message>
    <message>
        <source>The internet, by {card}, {address}: everybody, unless a firewall keeps them out.</source>
        <translation>L’internet, par {card}, {address} : tout le monde, sauf si un pare-feu l’empêche.</translation>
    </message>
    <message>
        <source>This office's network {network}, by {card}, {address}.</source>
        <translation>Le réseau de ce bureau {network}, par {card}, {address}.</translation>
    </message>
    <message numerus="yes">
        <source>This office's network {network}, by {card}, {address}: up to %Ln other computers.</source>
        <translation>
            <numerusform>Le réseau de ce bureau {network}, par {card}, {address} : jusqu’à %Ln autre ordinateur.</numerusform>
            <numerusform>Le réseau de ce bureau {network}, par {card}, {address} : jusqu’à %Ln autres ordinateurs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>The name</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>Le nom</translation>
    </message>
    <message>
        <source>The note</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>La note</translation>
    </message>
    <message>
        <source>The text “at”</source>
        <comment>where somebody is; the beginning of: has too many characters</comment>
        <translation>Le texte « lieu »</translation>
    </message>
    <message>
        <source>The extension</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>Le numéro interne</translation>
    </message>
    <message>
        <source>The department</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>Le service</translation>
    </message>
    <message>
        <source>The e-mail address</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>L’adresse e-mail</translation>
    </message>
    <message>
        <source>The presence</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>La présence</translation>
    </message>
    <message>
        <source>The number</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>Le numéro</translation>
    </message>
    <message>
        <source>The label of a number</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>Le libellé d’un numéro</translation>
    </message>
    <message>
        <source>The remark</source>
        <comment>on a person; the beginning of: has too many characters</comment>
        <translation>La remarque</translation>
    </message>
    <message>
        <source>The deputy</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>Le remplaçant</translation>
    </message>
    <message>
        <source>The device</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>L’appareil</translation>
    </message>
    <message>
        <source>The group</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>Le groupe</translation>
    </message>
    <message>
        <source>people</source>
        <comment>so many are kept</comment>
        <translation>personnes</translation>
    </message>
    <message>
        <source>The name of the preset</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>Le nom du préréglage</translation>
    </message>
    <message>
        <source>presences</source>
        <comment>so many are kept</comment>
        <translation>présences</translation>
    </message>
    <message>
        <source>devices</source>
        <comment>so many are kept</comment>
        <translation>appareils</translation>
    </message>
    <message>
        <source>plans</source>
        <comment>so many are kept</comment>
        <translation>plans</translation>
    </message>
    <message>
        <source>The plan comes from the calendar {source}, and changes with it.</source>
        <translation>Le plan vient du calendrier {source} et change avec lui.</translation>
    </message>
    <message>
        <source>no extension {extension} has a presence that can be set</source>
        <comment>inside a sentence</comment>
        <translation>aucun poste {extension} n’a de présence modifiable</translation>
    </message>
    <message>
        <source>{count} of {all} plans were refused: {why}</source>
        <translation>{count} plans sur {all} ont été refusés : {why}</translation>
    </message>
    <message>
        <source>{count} of {all} calendars could not be read; the first: {why}</source>
        <translation>{count} calendriers sur {all} n’ont pas pu être lus ; le premier : {why}</translation>
    </message>
    <message>
        <source>there is no calendar {name}</source>
        <comment>inside a sentence</comment>
        <translation>il n’y a pas de calendrier {name}</translation>
    </message>
    <message>
        <source>a calendar has an address or a file, and not both</source>
        <comment>inside a sentence</comment>
        <translation>un calendrier a une adresse ou un fichier, pas les deux</translation>
    </message>
    <message>
        <source>The calendar {name} cannot be read: {why}.</source>
        <translation>Le calendrier {name} ne peut pas être lu : {why}.</translation>
    </message>
    <message>
        <source>{count} more calendars cannot be read.</source>
        <translation>{count} autres calendriers ne peuvent pas être lus.</translation>
    </message>
    <message>
        <source>{host} cannot prove who it is: {why}</source>
        <translation>{host} ne peut pas prouver son identité : {why}</translation>
    </message>
    <message>
        <source>{host} speaks no TLS that can be used: {why}</source>
        <translation>{host} ne parle pas un TLS utilisable : {why}</translation>
    </message>
    <message>
        <source>{host} did not answer in time</source>
        <translation>{host} n’a pas répondu à temps</translation>
    </message>
    <message>
        <source>{host} cannot be asked: {why}</source>
        <translation>{host} ne peut pas être interrogé : {why}</translation>
    </message>
    <message>
        <source>{host} sends from one address to the next without end</source>
        <translation>{host} renvoie sans fin d’une adresse à l’autre</translation>
    </message>
    <message>
        <source>{host} sends elsewhere, and does not say where</source>
        <translation>{host} renvoie ailleurs sans dire où</translation>
    </message>
    <message>
        <source>{host} sends to {other}: enter that address, if it is to be trusted</source>
        <translation>{host} renvoie à {other} : saisissez cette adresse si elle est de confiance</translation>
    </message>
    <message>
        <source>{host} sends to an address without TLS</source>
        <translation>{host} renvoie à une adresse sans TLS</translation>
    </message>
    <message>
        <source>{host} answered {status}</source>
        <translation>{host} a répondu {status}</translation>
    </message>
    <message>
        <source>{host} wants another user and password ({status})</source>
        <translation>{host} veut un autre utilisateur et un autre mot de passe ({status})</translation>
    </message>
    <message>
        <source>{host} has nothing at that address ({status})</source>
        <translation>{host} n’a rien à cette adresse ({status})</translation>
    </message>
    <message>
        <source>{host} sends it packed, though it was asked not to</source>
        <translation>{host} l’envoie compressé malgré la demande contraire</translation>
    </message>
    <message>
        <source>{host} has more than {most} bytes there</source>
        <translation>{host} y a plus de {most} octets</translation>
    </message>
    <message>
        <source>a password is not sent without TLS: write https://</source>
        <comment>inside a sentence</comment>
        <translation>un mot de passe n’est pas envoyé sans TLS : écrivez https://</translation>
    </message>
    <message>
        <source>the address holds spaces or letters that no address has, or is too long</source>
        <comment>inside a sentence</comment>
        <translation>l’adresse contient des espaces ou des caractères qu’aucune adresse n’a, ou est trop longue</translation>
    </message>
    <message>
        <source>the address is none: write https://…</source>
        <comment>inside a sentence</comment>
        <translation>ce n’est pas une adresse : écrivez https://…</translation>
    </message>
    <message>
        <source>the address has to begin with https://, http:// or webcal://</source>
        <comment>inside a sentence</comment>
        <translation>l’adresse doit commencer par https://, http:// ou webcal://</translation>
    </message>
    <message>
        <source>user and password do not belong into the address; they have fields of their own</source>
        <comment>inside a sentence</comment>
        <translation>utilisateur et mot de passe n’ont pas leur place dans l’adresse ; ils ont leurs propres champs</translation>
    </message>
    <message>
        <source>there is no such name in the network</source>
        <comment>inside a sentence</comment>
        <translation>ce nom n’existe pas dans le réseau</translation>
    </message>
    <message>
        <source>there is no calendar at that address, and none that whoever logs in there has</source>
        <comment>inside a sentence</comment>
        <translation>il n’y a pas de calendrier à cette adresse, et qui s’y connecte n’en a pas</translation>
    </message>
    <message>
        <source>there was no answer in time</source>
        <comment>inside a sentence</comment>
        <translation>aucune réponse n’est venue à temps</translation>
    </message>
    <message>
        <source>the proxy that this computer names is no address</source>
        <comment>inside a sentence</comment>
        <translation>le proxy indiqué par cet ordinateur n’est pas une adresse</translation>
    </message>
    <message>
        <source>it is no calendar: there is no BEGIN:VCALENDAR in it</source>
        <comment>inside a sentence</comment>
        <translation>ce n’est pas un calendrier : il n’y a pas de BEGIN:VCALENDAR</translation>
    </message>
    <message>
        <source>its end is missing: there is no END:VCALENDAR</source>
        <comment>inside a sentence</comment>
        <translation>sa fin manque : il n’y a pas de END:VCALENDAR</translation>
    </message>
    <message>
        <source>its events recur so often that they cannot be worked out</source>
        <comment>inside a sentence</comment>
        <translation>ses événements se répètent si souvent qu’ils ne peuvent pas être calculés</translation>
    </message>
    <message>
        <source>it takes more time or memory than a calendar may</source>
        <comment>inside a sentence</comment>
        <translation>il demande plus de temps ou de mémoire qu’un calendrier n’en a le droit</translation>
    </message>
    <message>
        <source>it takes more memory than it may</source>
        <comment>inside a sentence</comment>
        <translation>il demande plus de mémoire que permis</translation>
    </message>
    <message>
        <source>the server's answer is no CalDAV: it is no XML</source>
        <comment>inside a sentence</comment>
        <translation>la réponse du serveur n’est pas du CalDAV : ce n’est pas du XML</translation>
    </message>
    <message>
        <source>the server's answer is no CalDAV; is the address that of one calendar?</source>
        <comment>inside a sentence</comment>
        <translation>la réponse du serveur n’est pas du CalDAV ; l’adresse est-elle celle d’un seul calendrier ?</translation>
    </message>
    <message>
        <source>this computer has no room to read it: {why}</source>
        <comment>inside a sentence</comment>
        <translation>cet ordinateur n’a pas la place de le lire : {why}</translation>
    </message>
    <message>
        <source>this program could not read it</source>
        <comment>inside a sentence</comment>
        <translation>ce programme n’a pas pu le lire</translation>
    </message>
    <message>
        <source>a fault of this program came between; see the log</source>
        <comment>inside a sentence</comment>
        <translation>une erreur de ce programme s’est produite ; voir le journal</translation>
    </message>
    <message>
        <source>{most} rules are the most.</source>
        <translation>{most} règles au plus.</translation>
    </message>
    <message>
        <source>A rule has {most} characters at most.</source>
        <translation>Une règle a {most} caractères au plus.</translation>
    </message>
    <message>
        <source>A rule says which events it is for: {known}</source>
        <translation>Une règle dit à quels événements elle s’applique : {known}</translation>
    </message>
    <message>
        <source>Title takes words, such as holiday or *urlaub*</source>
        <translation>Le titre prend des mots, comme congé ou *vacances*</translation>
    </message>
    <message>
        <source>An event sets a presence, or nothing.</source>
        <translation>Un événement fixe une présence, ou rien.</translation>
    </message>
    <message>
        <source>“{text}” is no test of an event; they are {known}, and then comes {arrow}</source>
        <translation>« {text} » n’est pas un test d’événement ; il y a {known}, puis vient {arrow}</translation>
    </message>
    <message>
        <source>Title and matches take a text between quotes, nothing else does: {word} "holiday"</source>
        <translation>title et matches prennent un texte entre guillemets, rien d’autre : {word} "holiday"</translation>
    </message>
    <message>
        <source>{expression} is no regular expression: {why}</source>
        <translation>{expression} n’est pas une expression régulière : {why}</translation>
    </message>
    <message>
        <source>“{first}-{last}” is no range</source>
        <comment>inside a sentence</comment>
        <translation>« {first}-{last} » n’est pas une plage</translation>
    </message>
    <message>
        <source>“{name}” names no class of characters</source>
        <comment>inside a sentence</comment>
        <translation>« {name} » n’est pas une classe de caractères</translation>
    </message>
    <message>
        <source>a “(” is never closed</source>
        <comment>inside a sentence</comment>
        <translation>une « ( » n’est jamais fermée</translation>
    </message>
    <message>
        <source>a “[” is never closed</source>
        <comment>inside a sentence</comment>
        <translation>un « [ » n’est jamais fermé</translation>
    </message>
    <message>
        <source>a “{sign}” begins no number of times</source>
        <comment>inside a sentence</comment>
        <translation>un « {sign} » n’est suivi d’aucun nombre</translation>
    </message>
    <message>
        <source>it ends in a backslash</source>
        <comment>inside a sentence</comment>
        <translation>elle se termine par une barre oblique inverse</translation>
    </message>
    <message>
        <source>there is nothing before “{sign}” to repeat</source>
        <comment>inside a sentence</comment>
        <translation>il n’y a rien à répéter avant « {sign} »</translation>
    </message>
    <message>
        <source>it is too large</source>
        <comment>inside a sentence</comment>
        <translation>elle est trop grande</translation>
    </message>
    <message>
        <source>A regular expression has {most} characters at most; this one has {count}</source>
        <translation>Une expression régulière a {most} caractères au plus ; celle-ci en a {count}</translation>
    </message>
    <message>
        <source>{expression} looks around or is no POSIX expression (“{text}”), which cannot be served</source>
        <translation>{expression} regarde autour ou n’est pas une expression POSIX (« {text} »), ce qui n’est pas possible ici</translation>
    </message>
    <message>
        <source>{expression} refers back to a group ({text}), which cannot be served</source>
        <translation>{expression} renvoie à un groupe ({text}), ce qui n’est pas possible ici</translation>
    </message>
    <message>
        <source>{expression} repeats more than {most} times, which cannot be served</source>
        <translation>{expression} répète plus de {most} fois, ce qui n’est pas possible ici</translation>
    </message>
    <message>
        <source>{expression} takes too long for a text of {count} characters</source>
        <translation>{expression} prend trop de temps pour un texte de {count} caractères</translation>
    </message>
    <message>
        <source>No phone of {desk} is registered.</source>
        <translation>Aucun téléphone de {desk} n’est enregistré.</translation>
    </message>
    <message>
        <source>The phone of {desk} cannot be called: {why}</source>
        <translation>Le téléphone de {desk} ne peut pas être appelé : {why}</translation>
    </message>
    <message>
        <source>The call cannot be transferred: {why}</source>
        <translation>L’appel ne peut pas être transféré : {why}</translation>
    </message>
    <message>
        <source>it talks to nobody</source>
        <comment>a call</comment>
        <translation>il n’y a personne à l’autre bout</translation>
    </message>
    <message>
        <source>nobody is being asked</source>
        <comment>about a call</comment>
        <translation>personne n’est consulté</translation>
    </message>
    <message>
        <source>somebody is being asked already</source>
        <comment>about a call</comment>
        <translation>quelqu’un est déjà consulté</translation>
    </message>
    <message>
        <source>{number} cannot be dialled here: the dialplan has no such extension.</source>
        <translation>{number} ne peut pas être composé ici : le plan de numérotation n’a pas ce numéro.</translation>
    </message>
    <message>
        <source>The call is over.</source>
        <translation>L’appel est terminé.</translation>
    </message>
    <message>
        <source>'{name}' is none of exten, same, include, ignorepat, autohints, switch</source>
        <translation>« {name} » n’est ni exten, ni same, include, ignorepat, autohints ou switch</translation>
    </message>
    <message>
        <source>extensions of a database (realtime) are not asked for; what is to be called has to stand in a file</source>
        <translation>les postes d’une base de données (realtime) ne sont pas demandés ; ce qui doit être appelé doit figurer dans un fichier</translation>
    </message>
    <message>
        <source>extensions in Lua are not asked for; what is to be called has to stand in a file</source>
        <translation>les postes en Lua ne sont pas demandés ; ce qui doit être appelé doit figurer dans un fichier</translation>
    </message>
    <message>
        <source>another server's extensions are not asked for; only those in files are</source>
        <translation>les postes d’un autre serveur ne sont pas demandés, seulement ceux des fichiers</translation>
    </message>
    <message>
        <source>an extension is written 'exten =&gt; number,priority,application'</source>
        <translation>un poste s’écrit « exten =&gt; numéro,priorité,application »</translation>
    </message>
    <message>
        <source>'same' has no extension before it</source>
        <translation>aucun poste ne précède « same »</translation>
    </message>
    <message>
        <source>{extension} has a priority {number} already; the first one stays</source>
        <translation>{extension} a déjà une priorité {number} ; la première reste</translation>
    </message>
    <message>
        <source>{extension} has a label '{label}' already; the first one stays</source>
        <translation>{extension} a déjà une étiquette « {label} » ; la première reste</translation>
    </message>
    <message>
        <source>{extension} has a hint already; the first one stays</source>
        <translation>{extension} a déjà un hint ; le premier reste</translation>
    </message>
    <message>
        <source>presence is never aggregated: the first of the hint's presences is shown</source>
        <translation>la présence n’est jamais agrégée : la première du hint est montrée</translation>
    </message>
    <message>
        <source>the comma after '{text}' is missing; read as if it were there</source>
        <translation>la virgule après « {text} » manque ; lu comme si elle y était</translation>
    </message>
    <message>
        <source>there is no ')' to '{name}('; read as if it stood at the end</source>
        <translation>« {name}( » n’a pas de « ) » ; lu comme si elle était à la fin</translation>
    </message>
    <message>
        <source>a priority is followed by an application or, after 'hint', by devices and presence</source>
        <translation>une priorité est suivie d’une application ou, après « hint », d’appareils et d’une présence</translation>
    </message>
    <message>
        <source>'{text}' is no priority; write a number, n or hint</source>
        <translation>« {text} » n’est pas une priorité ; écrivez un nombre, n ou hint</translation>
    </message>
    <message>
        <source>{count} ranges stand beside each other; {most} are the most</source>
        <translation>{count} plages se suivent ; {most} au plus</translation>
    </message>
    <message>
        <source>'{text}' is no time of day</source>
        <translation>« {text} » n’est pas une heure</translation>
    </message>
    <message>
        <source>'{text}' is none of {known}</source>
        <translation>« {text} » n’est aucun de {known}</translation>
    </message>
    <message>
        <source>'{text}' is no number from {least} to {most}</source>
        <translation>« {text} » n’est pas un nombre de {least} à {most}</translation>
    </message>
    <message>
        <source>{name}() is not asked while the files are read; only variables of [globals] are known then</source>
        <translation>{name}() n’est pas demandé à la lecture des fichiers ; seules les variables de [globals] sont connues alors</translation>
    </message>
    <message>
        <source>it costs more than one text may</source>
        <translation>cela coûte plus qu’un texte ne le peut</translation>
    </message>
    <message>
        <source>it costs more than one step may; texts, patterns or repetitions are too large</source>
        <translation>cela coûte plus qu’une étape ne le peut ; textes, motifs ou répétitions sont trop grands</translation>
    </message>
    <message>
        <source>there is no application '{name}': a channel that comes to it ends</source>
        <translation>il n’y a pas d’application « {name} » : un canal qui y arrive se termine</translation>
    </message>
    <message>
        <source>there is no function '{name}': its value is empty</source>
        <translation>il n’y a pas de fonction « {name} » : sa valeur est vide</translation>
    </message>
    <message>
        <source>{reason} ({count} lines use it)</source>
        <translation>{reason} ({count} lignes l’emploient)</translation>
    </message>
    <message>
        <source>AEL is not read; Asterisk's 'aelparse -w' writes it as an extensions.conf, which is</source>
        <translation>AEL n’est pas lu ; « aelparse -w » d’Asterisk en écrit un extensions.conf, qui l’est</translation>
    </message>
    <message>
        <source>Lua is not run; what it does has to stand in extensions.conf</source>
        <translation>Lua n’est pas exécuté ; ce qu’il fait doit figurer dans extensions.conf</translation>
    </message>
    <message>
        <source>the hint names no device and no presence</source>
        <translation>le hint ne nomme ni appareil ni présence</translation>
    </message>
    <message>
        <source>a name is longer than {most} characters</source>
        <translation>un nom a plus de {most} caractères</translation>
    </message>
    <message>
        <source>the hint names {count} devices; {most} are the most</source>
        <translation>le hint nomme {count} appareils ; {most} au plus</translation>
    </message>
    <message>
        <source>'{name}' is no device; write SIP/name or Custom:name</source>
        <translation>« {name} » n’est pas un appareil ; écrivez SIP/nom ou Custom:nom</translation>
    </message>
    <message>
        <source>'{name}' is no presence; write CustomPresence:name</source>
        <translation>« {name} » n’est pas une présence ; écrivez CustomPresence:nom</translation>
    </message>
    <message>
        <source>there is no device {name}</source>
        <translation>il n’y a pas d’appareil {name}</translation>
    </message>
    <message>
        <source>the hint of {extension} comes to none: {why}</source>
        <translation>le hint de {extension} n’en donne aucun : {why}</translation>
    </message>
    <message>
        <source>'{text}…' has {count} characters; {most} are the most of a pattern</source>
        <translation>« {text}… » a {count} caractères ; un motif en a {most} au plus</translation>
    </message>
    <message>
        <source>'{text}' is no pattern; one looks like _6XXX, _NXX. or _[1-5]!</source>
        <translation>« {text} » n’est pas un motif ; un motif ressemble à _6XXX, _NXX. ou _[1-5]!</translation>
    </message>
    <message>
        <source>'{text}' is no pattern; it has no place for a character</source>
        <translation>« {text} » n’est pas un motif ; il n’a de place pour aucun caractère</translation>
    </message>
    <message>
        <source>'{text}': '[' is never closed</source>
        <translation>« {text} » : « [ » n’est jamais fermé</translation>
    </message>
    <message>
        <source>'{text}': '{first}-{last}' is no range</source>
        <translation>« {text} » : « {first}-{last} » n’est pas une plage</translation>
    </message>
    <message>
        <source>{count} more problems are not listed</source>
        <translation>{count} autres problèmes ne sont pas listés</translation>
    </message>
    <message>
        <source>there are more than {most} lines</source>
        <translation>il y a plus de {most} lignes</translation>
    </message>
    <message>
        <source>there are more than {most} lines with what templates repeat</source>
        <translation>avec ce que répètent les modèles, il y a plus de {most} lignes</translation>
    </message>
    <message>
        <source>{reason}; what comes after this one is passed over</source>
        <translation>{reason} ; ce qui suit est ignoré</translation>
    </message>
    <message>
        <source>the line is longer than {most} characters</source>
        <translation>la ligne a plus de {most} caractères</translation>
    </message>
    <message>
        <source>the line holds a character that no text has (NUL)</source>
        <translation>la ligne contient un caractère qu’aucun texte n’a (NUL)</translation>
    </message>
    <message>
        <source>'{text}' is no section; write [name]. The lines after it are passed over</source>
        <translation>« {text} » n’est pas une section ; écrivez [nom]. Les lignes qui suivent sont ignorées</translation>
    </message>
    <message>
        <source>there is no template '{name}' above</source>
        <translation>il n’y a pas de modèle « {name} » plus haut</translation>
    </message>
    <message>
        <source>'{word}' is not served; write #include file</source>
        <translation>« {word} » n’existe pas ici ; écrivez #include fichier</translation>
    </message>
    <message>
        <source>files include each other too often</source>
        <translation>des fichiers s’incluent trop souvent</translation>
    </message>
    <message>
        <source>{path} cannot be read</source>
        <translation>{path} ne peut pas être lu</translation>
    </message>
    <message>
        <source>'{text}' is no 'key =&gt; value'</source>
        <translation>« {text} » n’est pas « clé =&gt; valeur »</translation>
    </message>
    <message>
        <source>'{key}' of a queue is not served</source>
        <translation>« {key} » d’une file d’attente n’est pas pris en charge</translation>
    </message>
    <message>
        <source>'{value}' is nothing that '{key}' takes</source>
        <translation>« {value} » n’est pas une valeur que « {key} » accepte</translation>
    </message>
    <message>
        <source>there are too many queues, or the name is too long</source>
        <translation>il y a trop de files d’attente, ou le nom est trop long</translation>
    </message>
    <message>
        <source>the line stands in no section</source>
        <translation>la ligne n’est dans aucune section</translation>
    </message>
    <message>
        <source>no file has such a name</source>
        <translation>aucun fichier n’a un tel nom</translation>
    </message>
    <message>
        <source>{path} cannot be looked for: {why}</source>
        <translation>impossible de chercher {path} : {why}</translation>
    </message>
    <message>
        <source>{path} is not read: there are too many files, or too large ones</source>
        <translation>{path} n’est pas lu : il y a trop de fichiers, ou de trop grands</translation>
    </message>
    <message>
        <source>the file is too long; what comes after {count} bytes is not read</source>
        <translation>le fichier est trop long ; ce qui suit {count} octets n’est pas lu</translation>
    </message>
    <message>
        <source>the file is no UTF-8; what cannot be read is shown as �</source>
        <translation>le fichier n’est pas en UTF-8 ; ce qui est illisible est montré par �</translation>
    </message>
    <message>
        <source>{path} cannot be read: for {seconds} seconds there was no answer.</source>
        <translation>{path} ne peut pas être lu : pas de réponse pendant {seconds} secondes.</translation>
    </message>
    <message>
        <source>The console cannot be served: {why}</source>
        <translation>La console ne peut pas être servie : {why}</translation>
    </message>
    <message>
        <source>The manager interface cannot be served: {why}</source>
        <translation>L’interface de gestion ne peut pas être servie : {why}</translation>
    </message>
    <message>
        <source>there are too many lines, people or problems; the rest is passed over</source>
        <translation>il y a trop de lignes, de personnes ou de problèmes ; le reste est ignoré</translation>
    </message>
    <message>
        <source>extension {exten} stands here twice; this line wins</source>
        <translation>le poste {exten} figure ici deux fois ; cette ligne l’emporte</translation>
    </message>
    <message>
        <source>not CSV: {why}</source>
        <translation>pas du CSV : {why}</translation>
    </message>
    <message>
        <source>the first line names the columns and one of them is 'extension'; the file is passed over</source>
        <translation>la première ligne nomme les colonnes et l’une d’elles est « extension » ; le fichier est ignoré</translation>
    </message>
    <message>
        <source>the first line names {count} columns; {most} are the most</source>
        <translation>la première ligne nomme {count} colonnes ; {most} au plus</translation>
    </message>
    <message>
        <source>column '{name}' is none of {known}</source>
        <translation>la colonne « {name} » n’est aucune de {known}</translation>
    </message>
    <message>
        <source>{count} columns where the header names {named}; quote a text that holds a comma</source>
        <translation>{count} colonnes là où l’en-tête en nomme {named} ; mettez entre guillemets un texte avec virgule</translation>
    </message>
    <message>
        <source>no extension</source>
        <translation>pas de numéro interne</translation>
    </message>
    <message>
        <source>a cell holds a character that no text has (NUL)</source>
        <translation>une cellule contient un caractère qu’aucun texte n’a (NUL)</translation>
    </message>
    <message>
        <source>{what} is longer than {most} characters.</source>
        <translation>{what} a plus de {most} caractères.</translation>
    </message>
    <message>
        <source>{count} people have no hint of their own</source>
        <translation>{count} personnes n’ont pas de hint à elles</translation>
    </message>
    <message>
        <source>extension {exten} ({name}) has no hint</source>
        <translation>le poste {exten} ({name}) n’a pas de hint</translation>
    </message>
    <message>
        <source>{count} more people have no hint</source>
        <translation>{count} autres personnes n’ont pas de hint</translation>
    </message>
    <message>
        <source>Messages of before are not known: {why}</source>
        <translation>Les messages d’avant ne sont pas connus : {why}</translation>
    </message>
    <message>
        <source>The message is there no more.</source>
        <translation>Le message n’est plus là.</translation>
    </message>
    <message>
        <source>The mailbox {mailbox} is not listened to at this desk.</source>
        <translation>La messagerie {mailbox} n’est pas écoutée à ce poste de travail.</translation>
    </message>
    <message>
        <source>the folder of messages cannot be read: {why}</source>
        <translation>le dossier des messages ne peut pas être lu : {why}</translation>
    </message>
    <message>
        <source>the message cannot be kept: {why}</source>
        <translation>le message ne peut pas être conservé : {why}</translation>
    </message>
    <message>
        <source>the PIN cannot be kept: {why}</source>
        <translation>le code ne peut pas être conservé : {why}</translation>
    </message>
    <message>
        <source>the greeting cannot be kept: {why}</source>
        <translation>l’annonce ne peut pas être conservée : {why}</translation>
    </message>
    <message>
        <source>the message cannot be changed: {why}</source>
        <translation>le message ne peut pas être modifié : {why}</translation>
    </message>
    <message>
        <source>the message cannot be deleted: {why}</source>
        <translation>le message ne peut pas être supprimé : {why}</translation>
    </message>
    <message>
        <source>the message cannot be read: {why}</source>
        <translation>le message ne peut pas être lu : {why}</translation>
    </message>
    <message>
        <source>the message cannot be saved there: {why}</source>
        <translation>le message ne peut pas être enregistré à cet endroit : {why}</translation>
    </message>
    <message>
        <source>“{mailbox}” is no name of a mailbox</source>
        <translation>« {mailbox} » n’est pas un nom de messagerie</translation>
    </message>
    <message>
        <source>{count} messages wait to be mailed; {host}: {why}</source>
        <translation>{count} messages attendent d’être envoyés ; {host} : {why}</translation>
    </message>
    <message>
        <source>a message of {mailbox} is not mailed to {address}: {why}</source>
        <translation>un message de {mailbox} n’est pas envoyé à {address} : {why}</translation>
    </message>
    <message>
        <source>it does not know user or password ({code})</source>
        <translation>il ne connaît pas l’utilisateur ou le mot de passe ({code})</translation>
    </message>
    <message>
        <source>it does not do what is asked: {what}</source>
        <translation>il ne fait pas ce qui est demandé : {what}</translation>
    </message>
    <message>
        <source>the connection was lost</source>
        <translation>la connexion a été perdue</translation>
    </message>
    <message>
        <source>its certificate is not trusted: {why}</source>
        <translation>son certificat n’est pas digne de confiance : {why}</translation>
    </message>
    <message>
        <source>no password is sent to another computer without TLS</source>
        <translation>aucun mot de passe n’est envoyé à un autre ordinateur sans TLS</translation>
    </message>
    <message>
        <source>it says {code}: {words}</source>
        <translation>il dit {code} : {words}</translation>
    </message>
    <message>
        <source>A person needs an extension.</source>
        <translation>Une personne a besoin d’un numéro interne.</translation>
    </message>
    <message>
        <source>Nobody is their own deputy.</source>
        <translation>Personne ne se remplace soi-même.</translation>
    </message>
    <message>
        <source>{count} numbers are the most.</source>
        <translation>{count} numéros au plus.</translation>
    </message>
    <message>
        <source>A number has no digits.</source>
        <translation>Un numéro n’a pas de chiffres.</translation>
    </message>
    <message>
        <source>{count} groups are the most.</source>
        <translation>{count} groupes au plus.</translation>
    </message>
    <message>
        <source>Each group has a name, and stands there once.</source>
        <translation>Chaque groupe a un nom et ne figure qu’une fois.</translation>
    </message>
    <message>
        <source>{exten} is a pattern of numbers; a person has one number.</source>
        <translation>{exten} est un modèle de numéros ; une personne a un numéro.</translation>
    </message>
    <message>
        <source>An extension, a device and a presence have no spaces, &amp; or commas.</source>
        <translation>Un poste, un appareil et une présence n’ont ni espaces, ni &amp;, ni virgules.</translation>
    </message>
    <message>
        <source>The hint of {exten} is none: {why}</source>
        <translation>L’indication (hint) de {exten} n’en est pas une : {why}</translation>
    </message>
    <message>
        <source>One change is of one to {count} people.</source>
        <translation>Une modification porte sur une à {count} personnes.</translation>
    </message>
    <message>
        <source>The extension {exten} stands there twice.</source>
        <translation>Le poste {exten} figure deux fois.</translation>
    </message>
    <message>
        <source>A person keeps the extension; add another and remove this one.</source>
        <translation>Une personne garde son poste ; ajoutez-en une autre et supprimez celle-ci.</translation>
    </message>
    <message>
        <source>That photo is not kept here; choose it again.</source>
        <translation>Cette photo n’est pas conservée ici ; choisissez-la de nouveau.</translation>
    </message>
    <message>
        <source>The photo has {count} bytes; {most} are the most.</source>
        <translation>La photo fait {count} octets ; {most} au plus.</translation>
    </message>
    <message>
        <source>The photo is neither a JPEG nor a PNG.</source>
        <translation>La photo n’est ni un JPEG ni un PNG.</translation>
    </message>
    <message>
        <source>The photo is not the one that was named.</source>
        <translation>La photo n’est pas celle qui a été nommée.</translation>
    </message>
    <message>
        <source>There is no room: {count} bytes of photos are kept.</source>
        <translation>Plus de place : {count} octets de photos sont conservés.</translation>
    </message>
    <message>
        <source>There is nobody at {exten}.</source>
        <translation>Il n’y a personne au {exten}.</translation>
    </message>
    <message>
        <source>Somebody else has set {exten} since.</source>
        <translation>Quelqu’un d’autre a modifié {exten} entre-temps.</translation>
    </message>
    <message>
        <source>{exten} is {name} already.</source>
        <translation>{exten}, c’est déjà {name}.</translation>
    </message>
    <message>
        <source>Nobody at {exten} stands in the directory's file.</source>
        <translation>Personne ne figure au {exten} dans le fichier de l’annuaire.</translation>
    </message>
    <message>
        <source>{exten} is as the directory's file has it.</source>
        <translation>{exten} est tel que dans le fichier de l’annuaire.</translation>
    </message>
    <message>
        <source>Somebody else has set it since.</source>
        <translation>Quelqu’un d’autre l’a changé entre-temps.</translation>
    </message>
    <message>
        <source>The name is not valid Unicode text.</source>
        <translation>Le nom n’est pas un texte Unicode valable.</translation>
    </message>
    <message>
        <source>The end of the presence is no time that this program knows.</source>
        <translation>La fin de la présence n’est pas un moment que ce programme connaît.</translation>
    </message>
    <message>
        <source>More than {most} presences come one after the other.</source>
        <translation>Plus de {most} présences se suivent.</translation>
    </message>
    <message>
        <source>“{name}” cannot be set; only {label}:name can.</source>
        <translation>« {name} » ne peut pas être réglé ; seul {label}:name le peut.</translation>
    </message>
    <message>
        <source>That time is over already.</source>
        <translation>Ce moment est déjà passé.</translation>
    </message>
    <message>
        <source>That is further ahead than this program plans.</source>
        <translation>Le programme ne planifie pas aussi loin.</translation>
    </message>
    <message>
        <source>The plan is another since.</source>
        <translation>Le plan a changé entre-temps.</translation>
    </message>
    <message>
        <source>The plan is no more.</source>
        <translation>Le plan n’existe plus.</translation>
    </message>
    <message>
        <source>Two presets have the same name.</source>
        <translation>Deux préréglages portent le même nom.</translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation>Un préréglage a besoin d’un nom.</translation>
    </message>
    <message>
        <source>A preset has one end: a span or a time of day.</source>
        <translation>Un préréglage a une seule fin : une durée ou une heure.</translation>
    </message>
    <message>
        <source>{most} presets are the most.</source>
        <translation>{most} préréglages au plus.</translation>
    </message>
    <message>
        <source>A preset lasts for {most} days at most.</source>
        <translation>Un préréglage dure {most} jours au plus.</translation>
    </message>
    <message>
        <source>The presets have more than {most} characters.</source>
        <translation>Les préréglages ont plus de {most} caractères.</translation>
    </message>
    <message>
        <source>The plan ends before it begins.</source>
        <translation>Le plan finit avant de commencer.</translation>
    </message>
    <message>
        <source>The plan would begin again before it ends.</source>
        <translation>Le plan recommencerait avant de finir.</translation>
    </message>
    <message>
        <source>That is not a time for which this program plans.</source>
        <translation>Le programme ne planifie pas pour ce moment.</translation>
    </message>
    <message>
        <source>{what} has {count} characters; {most} are the most.</source>
        <translation>{what} a {count} caractères ; {most} au plus sont admis.</translation>
    </message>
    <message>
        <source>{what} holds control characters or line breaks.</source>
        <translation>{what} contient des caractères de contrôle ou des sauts de ligne.</translation>
    </message>
    <message>
        <source>{what} holds a NUL.</source>
        <translation>{what} contient un caractère NUL.</translation>
    </message>
    <message>
        <source>{what} is not valid Unicode text.</source>
        <translation>{what} n’est pas un texte Unicode valable.</translation>
    </message>
    <message>
        <source>There is no room: the {what} that are kept have {count} characters.</source>
        <translation>Plus de place : {what}, en tout {count} caractères.</translation>
    </message>
    <message>
        <source>There is no room: {count} {what} are kept.</source>
        <translation>Plus de place : {count} {what} sont déjà conservés.</translation>
    </message>
    <message>
        <source>The presence has {count} characters; {most} are the most.</source>
        <translation>La présence a {count} caractères ; {most} au plus.</translation>
    </message>
    <message>
        <source>“{text}” is no presence; they are {known}</source>
        <translation>« {text} » n’est pas une présence ; il y a {known}</translation>
    </message>
    <message>
        <source>“{text}” is no option; “e” says that the texts are base64</source>
        <translation>« {text} » n’est pas une option ; « e » dit que les textes sont en base64</translation>
    </message>
    <message>
        <source>The texts are base64, without commas, where the last field is an “e”</source>
        <translation>Les textes sont en base64, sans virgules, quand le dernier champ est un « e »</translation>
    </message>
    <message>
        <source>“{text}” is no state of a device</source>
        <translation>« {text} » n’est pas un état d’appareil</translation>
    </message>
    <message>
        <source>there are more than {most} people; the rest is passed over</source>
        <translation>il y a plus de {most} personnes ; le reste est ignoré</translation>
    </message>
    <message>
        <source>some of its characters are none in {encoding}; choose another encoding</source>
        <translation>certains caractères n’existent pas en {encoding} ; choisissez un autre encodage</translation>
    </message>
    <message>
        <source>what comes after {most} lines is not read</source>
        <translation>ce qui suit {most} lignes n’est pas lu</translation>
    </message>
    <message>
        <source>the line has {count} characters; {most} are the most</source>
        <translation>la ligne a {count} caractères ; {most} au plus</translation>
    </message>
    <message>
        <source>a quotation mark is not closed, or stands within a cell; write two of them for one</source>
        <translation>un guillemet n’est pas fermé, ou se trouve dans une cellule ; écrivez-en deux pour un</translation>
    </message>
    <message>
        <source>it is no CSV: {why}</source>
        <translation>ce n’est pas du CSV : {why}</translation>
    </message>
    <message>
        <source>{count} cells where the first line has {most}; quote a text that holds the delimiter</source>
        <translation>{count} cellules alors que la première ligne en a {most} ; mettez entre guillemets un texte qui contient le séparateur</translation>
    </message>
    <message>
        <source>a cell has {count} characters; {most} are the most</source>
        <translation>une cellule a {count} caractères ; {most} au plus</translation>
    </message>
    <message>
        <source>'{text}' is no line of a vCard</source>
        <translation>« {text} » n’est pas une ligne de vCard</translation>
    </message>
    <message>
        <source>the line is longer than {most} bytes; it is passed over</source>
        <translation>la ligne dépasse {most} octets ; elle est ignorée</translation>
    </message>
    <message>
        <source>the photo is larger than {most} bytes; it is passed over</source>
        <translation>la photo dépasse {most} octets ; elle est ignorée</translation>
    </message>
    <message>
        <source>the photo is broken; it is passed over</source>
        <translation>la photo est abîmée ; elle est ignorée</translation>
    </message>
    <message>
        <source>the card has no END:VCARD; it is passed over</source>
        <translation>la carte n’a pas de END:VCARD ; elle est ignorée</translation>
    </message>
    <message>
        <source>{place}: the photo is larger than {most} bytes; it is passed over</source>
        <translation>{place} : la photo dépasse {most} octets ; elle est ignorée</translation>
    </message>
    <message>
        <source>{place}: the photo is neither a JPEG nor a PNG; it is passed over</source>
        <translation>{place} : la photo n’est ni JPEG ni PNG ; elle est ignorée</translation>
    </message>
    <message>
        <source>{place}: the note is cut after {most} characters</source>
        <translation>{place} : la note est coupée après {most} caractères</translation>
    </message>
    <message>
        <source>{place}: {name} has more than {most} characters; it is passed over</source>
        <translation>{place} : {name} a plus de {most} caractères ; c’est ignoré</translation>
    </message>
    <message>
        <source>the server refers to others ({count}); they are not asked: name each of them here</source>
        <translation>le serveur renvoie à d’autres ({count}) ; ils ne sont pas interrogés : indiquez chacun d’eux ici</translation>
    </message>
    <message>
        <source>there are more than {most} entries; choose a narrower filter</source>
        <translation>il y a plus de {most} entrées ; choisissez un filtre plus étroit</translation>
    </message>
    <message>
        <source>the server gives no more than {count} entries; choose a narrower filter</source>
        <translation>le serveur ne donne pas plus de {count} entrées ; choisissez un filtre plus étroit</translation>
    </message>
    <message>
        <source>{who} has no extension, and nobody here has that e-mail or name</source>
        <translation>{who} n’a pas de poste, et personne ici n’a cet e-mail ou ce nom</translation>
    </message>
    <message>
        <source>extension {exten} stands there twice, first at {place}</source>
        <translation>le poste {exten} y figure deux fois, d’abord à {place}</translation>
    </message>
    <message>
        <source>nobody is called {name}, who is to be the deputy; write an extension</source>
        <translation>personne ne s’appelle {name}, qui doit être le remplaçant ; écrivez un poste</translation>
    </message>
    <message>
        <source>It was cancelled; nothing has changed.</source>
        <translation>C’est annulé ; rien n’a changé.</translation>
    </message>
    <message>
        <source>There are no people in {file}.</source>
        <translation>Il n’y a personne dans {file}.</translation>
    </message>
    <message>
        <source>There is no line in {file} that can be read; line {line}: {why}.</source>
        <translation>Aucune ligne de {file} ne peut être lue ; ligne {line} : {why}.</translation>
    </message>
    <message>
        <source>There is no vCard in {file} that can be read.</source>
        <translation>Il n’y a dans {file} aucune vCard lisible.</translation>
    </message>
    <message>
        <source>There is no encoding {name}; choose one of {known}.</source>
        <translation>L’encodage {name} n’existe pas ; choisissez parmi {known}.</translation>
    </message>
    <message>
        <source>What stands between cells is one character, such as ; or ,</source>
        <translation>Entre les cellules se trouve un seul caractère, comme ; ou ,</translation>
    </message>
    <message>
        <source>The first line of {file} has {count} cells; {most} are the most. Is '{delimiter}' what stands between them?</source>
        <translation>La première ligne de {file} a {count} cellules ; {most} au plus. Est-ce bien « {delimiter} » qui les sépare ?</translation>
    </message>
    <message>
        <source>Nobody is named in {file}. Choose a voicemail.conf, users.conf, pjsip.conf or sip.conf.</source>
        <translation>Personne n’est nommé dans {file}. Choisissez un voicemail.conf, users.conf, pjsip.conf ou sip.conf.</translation>
    </message>
    <message>
        <source>The file {file} has {count} bytes; {most} are the most. Export fewer people, or no photos.</source>
        <translation>Le fichier {file} fait {count} octets ; {most} au plus. Exportez moins de personnes, ou pas de photos.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read: {why}.</source>
        <translation>Le fichier {file} ne peut pas être lu : {why}.</translation>
    </message>
    <message>
        <source>The file {file} cannot be written: {why}.</source>
        <translation>Le fichier {file} ne peut pas être écrit : {why}.</translation>
    </message>
    <message>
        <source>The file {file} holds no certificates in PEM: {why}.</source>
        <translation>Le fichier {file} ne contient pas de certificats PEM : {why}.</translation>
    </message>
    <message>
        <source>People are written as CSV or as vCards.</source>
        <translation>Les personnes s’écrivent en CSV ou en vCards.</translation>
    </message>
    <message>
        <source>There is no LDAP server {name} in the settings.</source>
        <translation>Il n’y a pas de serveur LDAP {name} dans les réglages.</translation>
    </message>
    <message>
        <source>The server sends more than {most} bytes; choose a narrower filter.</source>
        <translation>Le serveur envoie plus de {most} octets ; choisissez un filtre plus étroit.</translation>
    </message>
    <message>
        <source>What answers there is no LDAP server, or it wants TLS from the first byte on.</source>
        <translation>Ce qui y répond n’est pas un serveur LDAP, ou il veut TLS dès le premier octet.</translation>
    </message>
    <message>
        <source>The server sends what is no LDAP.</source>
        <translation>Le serveur envoie ce qui n’est pas du LDAP.</translation>
    </message>
    <message>
        <source>The server sends what is no LDAP: {why}.</source>
        <translation>Le serveur envoie ce qui n’est pas du LDAP : {why}.</translation>
    </message>
    <message>
        <source>The server sends what is no LDAP: a message is cut off.</source>
        <translation>Le serveur envoie ce qui n’est pas du LDAP : un message est tronqué.</translation>
    </message>
    <message>
        <source>The server sends an entry of {count} bytes; {most} are the most. Ask for fewer attributes.</source>
        <translation>Le serveur envoie une entrée de {count} octets ; {most} au plus. Demandez moins d’attributs.</translation>
    </message>
    <message>
        <source>The server answers what nobody asked.</source>
        <translation>Le serveur répond ce que personne n’a demandé.</translation>
    </message>
    <message>
        <source>The server has one more page again and again; its administrator has to mend it.</source>
        <translation>Le serveur a toujours une page de plus ; son administrateur doit y remédier.</translation>
    </message>
    <message>
        <source>The server refers to another, which is not asked: {where}. Name that here.</source>
        <translation>Le serveur renvoie à un autre, qui n’est pas interrogé : {where}. Indiquez celui-là ici.</translation>
    </message>
    <message>
        <source>The server refuses ({what}, {code}): {said}</source>
        <translation>Le serveur refuse ({what}, {code}) : {said}</translation>
    </message>
    <message>
        <source>it does not say why</source>
        <translation>il ne dit pas pourquoi</translation>
    </message>
    <message>
        <source>The filter is longer than {most} characters, or no text.</source>
        <translation>Le filtre dépasse {most} caractères, ou n’est pas un texte.</translation>
    </message>
    <message>
        <source>The filter is none. Write it as in (objectClass=person).</source>
        <translation>Ce n’est pas un filtre. Écrivez-le comme (objectClass=person).</translation>
    </message>
    <message>
        <source>Name (bind DN) or password are not those of the server.</source>
        <translation>Le nom (DN de connexion) ou le mot de passe ne sont pas ceux du serveur.</translation>
    </message>
    <message>
        <source>The server has no such base; write it as in dc=example,dc=com.</source>
        <translation>Le serveur n’a pas cette base ; écrivez-la comme dc=example,dc=com.</translation>
    </message>
    <message>
        <source>The base, or the bind DN, is no name of a directory; write dc=example,dc=com.</source>
        <translation>La base, ou le DN de connexion, n’est pas un nom d’annuaire ; écrivez dc=example,dc=com.</translation>
    </message>
    <message>
        <source>That user may not search there; ask the directory's administrator.</source>
        <translation>Cet utilisateur ne peut pas y chercher ; demandez à l’administrateur de l’annuaire.</translation>
    </message>
    <message>
        <source>The server wants TLS; choose it.</source>
        <translation>Le serveur veut TLS ; choisissez-le.</translation>
    </message>
    <message>
        <source>The server wants a name (bind DN) and a password.</source>
        <translation>Le serveur veut un nom (DN de connexion) et un mot de passe.</translation>
    </message>
    <message>
        <source>The server is busy; try again later.</source>
        <translation>Le serveur est occupé ; réessayez plus tard.</translation>
    </message>
    <message>
        <source>The server is not available; try again later.</source>
        <translation>Le serveur n’est pas disponible ; réessayez plus tard.</translation>
    </message>
    <message>
        <source>The search takes the server too long; choose a narrower filter or base.</source>
        <translation>La recherche est trop longue pour le serveur ; choisissez un filtre ou une base plus étroits.</translation>
    </message>
    <message>
        <source>The server lets nobody search without a bind DN and a password.</source>
        <translation>Le serveur ne laisse chercher personne sans DN de connexion ni mot de passe.</translation>
    </message>
    <message>
        <source>The server {host} speaks no TLS at port {port} that can be used: {why}. Choose StartTLS for port 389.</source>
        <translation>Le serveur {host} ne parle pas de TLS utilisable au port {port} : {why}. Choisissez StartTLS pour le port 389.</translation>
    </message>
    <message>
        <source>The server {host} does not answer at port {port}.</source>
        <translation>Le serveur {host} ne répond pas au port {port}.</translation>
    </message>
    <message>
        <source>The server {host} cannot be reached at port {port}: {why}.</source>
        <translation>Le serveur {host} est injoignable au port {port} : {why}.</translation>
    </message>
    <message>
        <source>The server {host} ended the connection.</source>
        <translation>Le serveur {host} a mis fin à la connexion.</translation>
    </message>
    <message>
        <source>The server {host} ended the connection; it may want TLS from the first byte on.</source>
        <translation>Le serveur {host} a mis fin à la connexion ; il veut peut-être TLS dès le premier octet.</translation>
    </message>
    <message>
        <source>The server {host} ended the connection; is TLS spoken at that port? StartTLS is the other kind.</source>
        <translation>Le serveur {host} a mis fin à la connexion ; parle-t-on TLS à ce port ? StartTLS est l’autre façon.</translation>
    </message>
    <message>
        <source>The server {host} takes too long; try again later, or choose a narrower filter.</source>
        <translation>Le serveur {host} est trop lent ; réessayez plus tard, ou choisissez un filtre plus étroit.</translation>
    </message>
    <message>
        <source>The server {host} cannot prove who it is: its certificate is from somebody whom this computer does not know. Save the certificate of the authority that issued it as a PEM file, and name that.</source>
        <translation>Le serveur {host} ne peut pas prouver qui il est : son certificat vient de quelqu’un que cet ordinateur ne connaît pas. Enregistrez le certificat de l’autorité qui l’a émis dans un fichier PEM, et indiquez-le.</translation>
    </message>
    <message>
        <source>The server {host} cannot prove who it is: its certificate has expired. Its administrator has to renew it.</source>
        <translation>Le serveur {host} ne peut pas prouver qui il est : son certificat a expiré. Son administrateur doit le renouveler.</translation>
    </message>
    <message>
        <source>The server {host} cannot prove who it is: its certificate is not valid yet. Is this computer's clock right?</source>
        <translation>Le serveur {host} ne peut pas prouver qui il est : son certificat n’est pas encore valable. L’horloge de cet ordinateur est-elle juste ?</translation>
    </message>
    <message>
        <source>The server {host} cannot prove who it is: its certificate is for another name. Write the name that stands there.</source>
        <translation>Le serveur {host} ne peut pas prouver qui il est : son certificat est pour un autre nom. Écrivez le nom qui y figure.</translation>
    </message>
    <message>
        <source>The server {host} cannot prove who it is: {why}.</source>
        <translation>Le serveur {host} ne peut pas prouver qui il est : {why}.</translation>
    </message>
    <message>
        <source>Without TLS everybody on the way could read the password; choose LDAPS or StartTLS.</source>
        <translation>Sans TLS, chacun en chemin pourrait lire le mot de passe ; choisissez LDAPS ou StartTLS.</translation>
    </message>
    <message>
        <source>The bind DN has no password; give it, or leave both empty.</source>
        <translation>Le DN de connexion n’a pas de mot de passe ; donnez-le, ou laissez les deux vides.</translation>
    </message>
    <message>
        <source>Write {expected}</source>
        <translation>Il faut {expected}</translation>
    </message>
    <message>
        <source>; did you mean “{name}”?</source>
        <translation> ; vouliez-vous dire « {name} » ?</translation>
    </message>
    <message>
        <source>Write {kind} of {least} to {most} characters that can be printed</source>
        <translation>Il faut {kind} de {least} à {most} caractères imprimables</translation>
    </message>
    <message>
        <source>Write {kind} without {marks}</source>
        <translation>Il faut {kind} sans {marks}</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <comment>behind: Write</comment>
        <translation>un nombre entier de {least} à {most}</translation>
    </message>
    <message>
        <source>one of {words}</source>
        <comment>behind: Write</comment>
        <translation>l’un de {words}</translation>
    </message>
    <message>
        <source>Write {least} to {most} {kind}</source>
        <translation>Il faut de {least} à {most} {kind}</translation>
    </message>
    <message>
        <source>Write each of them once</source>
        <translation>Chacun une seule fois</translation>
    </message>
    <message>
        <source>There is no class “{name}”{hint}</source>
        <translation>Il n’y a pas de classe « {name} »{hint}</translation>
    </message>
    <message>
        <source>; there are all, {known}</source>
        <translation> ; il y a all, {known}</translation>
    </message>
    <message>
        <source>There is no time zone of that name here. Write {expected}</source>
        <translation>Il n’y a pas ici de fuseau de ce nom. Il faut {expected}</translation>
    </message>
    <message>
        <source>At most {most} of them; there are {count}</source>
        <translation>Au plus {most} ; il y en a {count}</translation>
    </message>
    <message>
        <source>The text holds half a character, which no file can hold</source>
        <translation>Le texte contient un demi-caractère qu’aucun fichier ne peut contenir</translation>
    </message>
    <message>
        <source>There is no such setting</source>
        <translation>Ce réglage n’existe pas</translation>
    </message>
    <message>
        <source>a text</source>
        <comment>behind: Write</comment>
        <translation>un texte</translation>
    </message>
    <message>
        <source>a path</source>
        <comment>behind: Write</comment>
        <translation>un chemin</translation>
    </message>
    <message>
        <source>a password</source>
        <comment>behind: Write</comment>
        <translation>un mot de passe</translation>
    </message>
    <message>
        <source>an extension</source>
        <comment>behind: Write</comment>
        <translation>un poste</translation>
    </message>
    <message>
        <source>a name</source>
        <comment>behind: Write</comment>
        <translation>un nom</translation>
    </message>
    <message>
        <source>yes or no</source>
        <comment>behind: Write</comment>
        <translation>oui ou non</translation>
    </message>
    <message>
        <source>addresses</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>adresses</translation>
    </message>
    <message>
        <source>algorithms</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>algorithmes</translation>
    </message>
    <message>
        <source>extensions</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>postes</translation>
    </message>
    <message>
        <source>extensions and patterns</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>postes et motifs</translation>
    </message>
    <message>
        <source>networks</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>réseaux</translation>
    </message>
    <message>
        <source>presences</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>présences</translation>
    </message>
    <message>
        <source>a network, such as 192.0.2.0/24</source>
        <comment>behind: Write</comment>
        <translation>un réseau comme 192.0.2.0/24</translation>
    </message>
    <message>
        <source>an address such as bob@example.com</source>
        <comment>behind: Write</comment>
        <translation>une adresse telle que bob@example.com</translation>
    </message>
    <message>
        <source>a time zone, such as Europe/Berlin</source>
        <comment>behind: Write</comment>
        <translation>un fuseau comme Europe/Berlin</translation>
    </message>
    <message>
        <source>{kind}, {least} to {most} characters</source>
        <comment>behind: Write</comment>
        <translation>{kind}, de {least} à {most} caractères</translation>
    </message>
    <message>
        <source>a list of {kind}</source>
        <comment>behind: Write</comment>
        <translation>une liste : {kind}</translation>
    </message>
    <message>
        <source>a section with {known}</source>
        <comment>behind: Write</comment>
        <translation>une section avec {known}</translation>
    </message>
    <message>
        <source>a section with one entry for each: {thing}</source>
        <comment>behind: Write</comment>
        <translation>une section avec une entrée par : {thing}</translation>
    </message>
    <message>
        <source>phone</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>téléphone</translation>
    </message>
    <message>
        <source>user</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>utilisateur</translation>
    </message>
    <message>
        <source>calendar</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>agenda</translation>
    </message>
    <message>
        <source>server</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>serveur</translation>
    </message>
    <message>
        <source>attribute</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>attribut</translation>
    </message>
    <message>
        <source>mailbox</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>boîte vocale</translation>
    </message>
    <message>
        <source>domain</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>domaine</translation>
    </message>
    <message>
        <source>list</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>liste</translation>
    </message>
    <message>
        <source>extension</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>poste</translation>
    </message>
    <message>
        <source>rules</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>règles</translation>
    </message>
    <message>
        <source>keys</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>clés</translation>
    </message>
    <message>
        <source>uses</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>usages</translation>
    </message>
    <message>
        <source>Write a section with settings</source>
        <translation>Écrivez une section avec des réglages</translation>
    </message>
    <message>
        <source>Write a line of text</source>
        <translation>Écrivez une ligne de texte</translation>
    </message>
    <message>
        <source>There is no such setting{hint}</source>
        <translation>Ce réglage n’existe pas{hint}</translation>
    </message>
    <message>
        <source>; there are {known}</source>
        <translation> ; il y a {known}</translation>
    </message>
    <message>
        <source>{name} is no name here ({thing}): {why}</source>
        <translation>{name} n’est pas un nom ici ({thing}) : {why}</translation>
    </message>
    <message>
        <source>a time such as 22:00</source>
        <comment>behind: Write</comment>
        <translation>une heure, comme 22:00</translation>
    </message>
    <message>
        <source>an address, such as https://example.com/bob.ics</source>
        <comment>behind: Write</comment>
        <translation>une adresse, comme https://example.com/bob.ics</translation>
    </message>
    <message>
        <source>an address such as https://example.com/switchboard.feed, or nothing</source>
        <comment>behind: Write</comment>
        <translation>une adresse comme https://example.com/switchboard.feed, ou rien</translation>
    </message>
    <message>
        <source>digits</source>
        <comment>behind: Write</comment>
        <translation>des chiffres</translation>
    </message>
    <message>
        <source>{ "SHA-256" = "64 hexadecimal digits", MD5 = "32" }</source>
        <comment>behind: Write</comment>
        <translation>{ "SHA-256" = "64 chiffres hexadécimaux", MD5 = "32" }</translation>
    </message>
    <message>
        <source>an Ed25519 public key of {count} hexadecimal digits</source>
        <comment>behind: Write</comment>
        <translation>une clé publique Ed25519 de {count} chiffres hexadécimaux</translation>
    </message>
    <message>
        <source>classes such as call,reporting, or all</source>
        <comment>behind: Write</comment>
        <translation>des classes comme call,reporting, ou all</translation>
    </message>
    <message>
        <source>extensions and patterns, such as 6002 and _61XX, or all</source>
        <comment>behind: Write</comment>
        <translation>des postes et des modèles, comme 6002 et _61XX, ou all</translation>
    </message>
    <message>
        <source>presences, such as dnd and away</source>
        <comment>behind: Write</comment>
        <translation>des présences, comme dnd et away</translation>
    </message>
    <message>
        <source>a rule such as 'busy =&gt; dnd,in a meeting'</source>
        <comment>behind: Write</comment>
        <translation>une règle comme 'busy =&gt; dnd,in a meeting'</translation>
    </message>
    <message>
        <source>a port above rtp_start</source>
        <translation>un port supérieur à rtp_start</translation>
    </message>
    <message>
        <source>Certificate and key go together</source>
        <translation>Le certificat et sa clé vont ensemble</translation>
    </message>
    <message>
        <source>A phone needs a password</source>
        <translation>Un téléphone a besoin d’un mot de passe</translation>
    </message>
    <message>
        <source>A user needs a password</source>
        <translation>Un utilisateur a besoin d’un mot de passe</translation>
    </message>
    <message>
        <source>A login by challenge needs the password itself: set it anew</source>
        <translation>Une connexion par défi a besoin du mot de passe lui-même : saisissez-le de nouveau</translation>
    </message>
    <message>
        <source>It takes a certificate and a key, too</source>
        <translation>Il faut aussi un certificat et sa clé</translation>
    </message>
    <message>
        <source>It is shorter than the shortest subscription, {least}</source>
        <translation>C’est plus court que l’abonnement le plus court, {least}</translation>
    </message>
    <message>
        <source>It is longer than the longest subscription, {most}</source>
        <translation>C’est plus long que l’abonnement le plus long, {most}</translation>
    </message>
    <message>
        <source>It is locked by {file}: {reason}</source>
        <translation>C’est verrouillé par {file} : {reason}</translation>
    </message>
    <message>
        <source>{path} may not be written: nothing can be changed here.</source>
        <translation>{path} ne peut pas être écrit : rien ne peut être changé ici.</translation>
    </message>
    <message>
        <source>Somebody else has written the settings meanwhile. Nothing was written.</source>
        <translation>Quelqu’un d’autre a écrit les réglages entre-temps. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>The settings are written in a way that only a person can change</source>
        <translation>Les réglages sont écrits d’une façon que seule une personne peut changer</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, ligne {line}</translation>
    </message>
    <message>
        <source>a number of {count} bits</source>
        <comment>inside a sentence</comment>
        <translation>un nombre de {count} bits</translation>
    </message>
    <message>
        <source>a section</source>
        <comment>inside a sentence</comment>
        <translation>une section</translation>
    </message>
    <message>
        <source>it cannot be read: {why}</source>
        <comment>inside a sentence</comment>
        <translation>lecture impossible : {why}</translation>
    </message>
    <message>
        <source>it cannot be written: {why}</source>
        <comment>inside a sentence</comment>
        <translation>écriture impossible : {why}</translation>
    </message>
    <message>
        <source>it is no TOML: {why}</source>
        <comment>inside a sentence</comment>
        <translation>ce n’est pas du TOML : {why}</translation>
    </message>
    <message>
        <source>it names a file that is not there</source>
        <comment>inside a sentence</comment>
        <translation>il désigne un fichier qui n’existe pas</translation>
    </message>
    <message>
        <source>its lists or tables lie too deep in each other</source>
        <comment>inside a sentence</comment>
        <translation>ses listes ou tableaux sont imbriqués trop profondément</translation>
    </message>
    <message>
        <source>line {line} holds bytes that are no UTF-8</source>
        <comment>inside a sentence</comment>
        <translation>la ligne {line} contient des octets qui ne sont pas de l’UTF-8</translation>
    </message>
    <message>
        <source>the name in line {line} has more than {most} parts</source>
        <comment>inside a sentence</comment>
        <translation>le nom à la ligne {line} a plus de {most} parties</translation>
    </message>
    <message>
        <source>the file cannot be read: {why}. Nothing is served without it, as it holds the rules.</source>
        <comment>inside a sentence</comment>
        <translation>le fichier est illisible : {why}. Sans lui, rien n’est servi, car il contient les règles.</translation>
    </message>
    <message>
        <source>the file cannot be read: {why}. Nothing is served without it, as it holds the rules. What was read last is kept in {last}.</source>
        <comment>inside a sentence</comment>
        <translation>le fichier est illisible : {why}. Sans lui, rien n’est servi, car il contient les règles. Ce qui a été lu en dernier se trouve dans {last}.</translation>
    </message>
    <message>
        <source>it is not there, and it was when it was read last. Who may do what stands in it: nothing is served without it. What was read last is kept in {last}: copy it to {file}. Or delete that copy, to begin without settings</source>
        <comment>inside a sentence</comment>
        <translation>le fichier n’existe plus, alors qu’il existait à la dernière lecture. Il dit qui peut faire quoi : sans lui, rien n’est servi. Ce qui a été lu en dernier se trouve dans {last} : copiez-le dans {file}. Ou supprimez cette copie pour commencer sans réglages</translation>
    </message>
    <message>
        <source>it is empty, and it was not when it was read last. Who may do what stands in it: nothing is served without it. What was read last is kept in {last}: copy it to {file}. Or delete that copy, to begin without settings</source>
        <comment>inside a sentence</comment>
        <translation>le fichier est vide, alors qu’il ne l’était pas à la dernière lecture. Il dit qui peut faire quoi : sans lui, rien n’est servi. Ce qui a été lu en dernier se trouve dans {last} : copiez-le dans {file}. Ou supprimez cette copie pour commencer sans réglages</translation>
    </message>
    <message>
        <source>it is empty, and this office has been at work before. Who may do what stands in it: nothing is served without it. Write it anew, or delete it, to begin without settings</source>
        <comment>inside a sentence</comment>
        <translation>le fichier est vide, alors que ce bureau a déjà été en service. Il dit qui peut faire quoi : sans lui, rien n’est servi. Réécrivez-le, ou supprimez-le pour commencer sans réglages</translation>
    </message>
    <message>
        <source>{file} is what was read last without its end. If that is not meant, {last} beside it is whole; if it is, delete that.</source>
        <translation>{file} est ce qui a été lu en dernier, sans sa fin. Si ce n’est pas voulu, {last}, à côté, est complet ; si c’est voulu, supprimez ce dernier.</translation>
    </message>
    <message>
        <source>its settings are written by somebody else all the time</source>
        <comment>inside a sentence</comment>
        <translation>ses réglages sont sans cesse écrits par quelqu’un d’autre</translation>
    </message>
    <message>
        <source>the disk of its settings does not answer</source>
        <comment>inside a sentence</comment>
        <translation>le disque de ses réglages ne répond pas</translation>
    </message>
    <message>
        <source>Switchboard has ended meanwhile</source>
        <comment>inside a sentence</comment>
        <translation>Switchboard s’est arrêté entre-temps</translation>
    </message>
    <message>
        <source>{name} in the settings is passed over: {why}.</source>
        <translation>{name} dans les réglages est ignoré : {why}.</translation>
    </message>
    <message>
        <source>--{option} is passed over: {why}.</source>
        <translation>--{option} est ignoré : {why}.</translation>
    </message>
    <message>
        <source>an administrator of this computer has decided it</source>
        <comment>inside a sentence</comment>
        <translation>un administrateur de cet ordinateur en a décidé ainsi</translation>
    </message>
    <message>
        <source>Passwords stand in the settings that hashes could not take the place of. {why}.</source>
        <translation>Des mots de passe figurent dans les réglages et n’ont pas pu être remplacés par leurs empreintes. {why}.</translation>
    </message>
    <message>
        <source>An empty password stands beside the hashes of {names}; the hashes stay.</source>
        <translation>Un mot de passe vide figure à côté des empreintes de {names} ; les empreintes restent.</translation>
    </message>
    <message>
        <source>The password that was written beside the hashes of {names} is another one, and has replaced them.</source>
        <translation>Le mot de passe écrit à côté des empreintes de {names} est un autre, et les a remplacées.</translation>
    </message>
    <message>
        <source>The realm is “{realm}” now, but the hashes of {names} are for another: nothing that they prove can be right. Set their passwords anew, or the realm as it was.</source>
        <translation>Le realm est maintenant « {realm} », mais les empreintes de {names} valent pour un autre : aucune de leurs preuves ne peut être juste. Redéfinissez leurs mots de passe, ou le realm tel qu’il était.</translation>
    </message>
    <message>
        <source>There are no hashes of {names} of any algorithm that is offered: they can prove nothing. Set their passwords anew, or offer another algorithm.</source>
        <translation>Il n’y a pas d’empreintes de {names} pour un algorithme proposé : ils ne peuvent rien prouver. Redéfinissez leurs mots de passe, ou proposez un autre algorithme.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <comment>inside a sentence</comment>
        <translation>{names} et {count} autres</translation>
    </message>
    <message>
        <source>An empty password stands beside the hash of the manager user {name}; the hash stays.</source>
        <translation>Un mot de passe vide figure à côté de l’empreinte de l’utilisateur de l’interface de gestion {name} ; l’empreinte reste.</translation>
    </message>
    <message>
        <source>The password that was written beside the hash of the manager user {name} is another one, and has replaced it.</source>
        <translation>Le mot de passe écrit à côté de l’empreinte de l’utilisateur de l’interface de gestion {name} est un autre, et l’a remplacée.</translation>
    </message>
    <message>
        <source>Write the {count} hexadecimal digits of the hash</source>
        <translation>Écrivez les {count} chiffres hexadécimaux de l’empreinte</translation>
    </message>
    <message>
        <source>Write scrypt$COST$BLOCK$LANES$SALT$KEY, as the program does</source>
        <translation>Écrivez scrypt$COST$BLOCK$LANES$SALT$KEY, comme le fait le programme</translation>
    </message>
    <message>
        <source>COST is a power of 2 up to {cost}, BLOCK at most {block}, LANES {lanes}</source>
        <translation>COST est une puissance de 2 jusqu’à {cost}, BLOCK au plus {block}, LANES au plus {lanes}</translation>
    </message>
    <message>
        <source>SALT and KEY are hexadecimal</source>
        <translation>SALT et KEY sont hexadécimaux</translation>
    </message>
    <message>
        <source>SALT has 8 to 64 bytes, KEY 16 to 64</source>
        <translation>SALT a de 8 à 64 octets, KEY de 16 à 64</translation>
    </message>
    <message>
        <source>another program holds the database</source>
        <translation>un autre programme tient la base de données</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>the database may not be written to</source>
        <translation>il n’est pas permis d’écrire dans la base de données</translation>
    </message>
    <message>
        <source>a file of the database cannot be opened</source>
        <translation>un fichier de la base de données ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>the database's file is damaged</source>
        <translation>le fichier de la base de données est endommagé</translation>
    </message>
    <message>
        <source>the disk cannot be read or written</source>
        <translation>le disque ne peut être ni lu ni écrit</translation>
    </message>
    <message>
        <source>The database cannot be written: {why}.</source>
        <translation>La base de données ne peut pas être écrite : {why}.</translation>
    </message>
    <message>
        <source>The change could not be stored: {why}.</source>
        <translation>La modification n’a pas pu être enregistrée : {why}.</translation>
    </message>
    <message>
        <source>The disk does not answer.</source>
        <translation>Le disque ne répond pas.</translation>
    </message>
    <message>
        <source>The disk has not answered for {seconds} seconds.</source>
        <translation>Le disque ne répond pas depuis {seconds} secondes.</translation>
    </message>
    <message>
        <source>It cannot be stored, so nothing has changed.</source>
        <translation>Impossible à enregistrer : rien n’a donc changé.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}</source>
        <translation>{path} ne peut pas être lu : {why}</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}</source>
        <translation>{path} ne peut pas être écrit : {why}</translation>
    </message>
    <message>
        <source>{path} cannot be copied to {target}: {why}</source>
        <translation>{path} ne peut pas être copié vers {target} : {why}</translation>
    </message>
    <message>
        <source>{path} cannot be moved: {why}</source>
        <translation>{path} ne peut pas être déplacé : {why}</translation>
    </message>
    <message>
        <source>Switchboard has ended.</source>
        <translation>Switchboard est arrêté.</translation>
    </message>
    <message>
        <source>The program ended before the office's files were read.</source>
        <translation>Le programme s’est arrêté avant que les fichiers du bureau ne soient lus.</translation>
    </message>
    <message>
        <source>A Switchboard is already running on {path}.</source>
        <translation>Un Switchboard utilise déjà {path}.</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>permission refusée</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>opération non permise</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>fichier ou dossier introuvable</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>n’est pas un dossier</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>est un dossier</translation>
    </message>
    <message>
        <source>file exists</source>
        <translation>le fichier existe déjà</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>nom de fichier trop long</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>plus de place sur le disque</translation>
    </message>
    <message>
        <source>disk quota exceeded</source>
        <translation>quota de disque dépassé</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>système de fichiers en lecture seule</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>erreur d’entrée/sortie</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>trop de fichiers ouverts</translation>
    </message>
    <message>
        <source>cannot allocate memory</source>
        <translation>mémoire insuffisante</translation>
    </message>
    <message>
        <source>address already in use</source>
        <translation>adresse déjà utilisée</translation>
    </message>
    <message>
        <source>cannot assign requested address</source>
        <translation>cet ordinateur n’a pas cette adresse</translation>
    </message>
    <message>
        <source>network is unreachable</source>
        <translation>réseau inaccessible</translation>
    </message>
    <message>
        <source>name or service not known</source>
        <translation>nom inconnu</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>connexion refusée</translation>
    </message>
    <message>
        <source>device or resource busy</source>
        <translation>appareil ou ressource occupé</translation>
    </message>
    <message>
        <source>stale file handle</source>
        <translation>le fichier du serveur n’existe plus</translation>
    </message>
    <message>
        <source>transport endpoint is not connected</source>
        <translation>la connexion n’est pas établie</translation>
    </message>
    <message>
        <source>invalid argument</source>
        <translation>argument invalide</translation>
    </message>
    <message>
        <source>{what} It was left as it is.</source>
        <translation>{what} Elle reste telle quelle.</translation>
    </message>
    <message>
        <source>{path} is no SQLite database, or a damaged one. {hint}</source>
        <translation>{path} n’est pas une base SQLite, ou elle est endommagée. {hint}</translation>
    </message>
    <message>
        <source>{path} is damaged ({why}). {hint}</source>
        <translation>{path} est endommagée ({why}). {hint}</translation>
    </message>
    <message>
        <source>{path} is damaged ({why}).</source>
        <translation>{path} est endommagée ({why}).</translation>
    </message>
    <message>
        <source>{path} cannot be read ({why}).</source>
        <translation>{path} ne peut pas être lue ({why}).</translation>
    </message>
    <message>
        <source>{path} was made by another program.</source>
        <translation>{path} vient d’un autre programme.</translation>
    </message>
    <message>
        <source>{path} was written by a newer Switchboard (format {format}, this one knows {known}).</source>
        <translation>{path} a été écrite par un Switchboard plus récent (format {format}, celui-ci connaît {known}).</translation>
    </message>
    <message>
        <source>Move it away, and its copy {copy} takes its place at the next start.</source>
        <translation>Déplacez-la, et sa copie {copy} prend sa place au prochain démarrage.</translation>
    </message>
    <message>
        <source>Restore a backup (switchboard restore FILE), or move it away to begin afresh.</source>
        <translation>Restaurez une sauvegarde (switchboard restore FICHIER), ou déplacez-la pour recommencer à neuf.</translation>
    </message>
    <message>
        <source>{path} cannot be moved to {target}: {why}</source>
        <translation>{path} ne peut pas être déplacée vers {target} : {why}</translation>
    </message>
    <message>
        <source>{lost} A copy of what was set lies in {copy}.</source>
        <translation>{lost} Une copie de ce qui était défini se trouve dans {copy}.</translation>
    </message>
    <message>
        <source>{path} {fault} while it was in use; nothing is stored until it is back.</source>
        <translation>{path} {fault} pendant son utilisation ; rien n’est enregistré tant qu’elle n’est pas revenue.</translation>
    </message>
    <message>
        <source>was deleted or moved</source>
        <translation>a été supprimée ou déplacée</translation>
    </message>
    <message>
        <source>cannot be reached ({why})</source>
        <translation>n’était pas accessible ({why})</translation>
    </message>
    <message>
        <source>was replaced by another file</source>
        <translation>a été remplacée par un autre fichier</translation>
    </message>
    <message>
        <source>was cut short</source>
        <translation>a été tronquée</translation>
    </message>
    <message>
        <source>was overwritten or damaged</source>
        <translation>a été écrasée ou endommagée</translation>
    </message>
    <message>
        <source>was overwritten by another database, or an older copy</source>
        <translation>a été écrasée par une autre base, ou une copie plus ancienne</translation>
    </message>
    <message>
        <source>has lost its log (-wal)</source>
        <translation>a perdu son journal (-wal)</translation>
    </message>
    <message>
        <source>has lost part of its log (-wal)</source>
        <translation>a perdu une partie de son journal (-wal)</translation>
    </message>
    <message>
        <source>The data folder {path} cannot be used: {why}</source>
        <translation>Le dossier de données {path} est inutilisable : {why}</translation>
    </message>
    <message>
        <source>{path} cannot be used: {why}</source>
        <translation>{path} est inutilisable : {why}</translation>
    </message>
    <message>
        <source>{why} It has no window.</source>
        <translation>{why} Il n’a pas de fenêtre.</translation>
    </message>
    <message>
        <source>The log {path} cannot be written: {why}.</source>
        <translation>Le journal {path} ne peut pas être écrit : {why}.</translation>
    </message>
    <message>
        <source>A fault of this program came between; see the log.</source>
        <translation>Une erreur de ce programme s’est interposée ; voir le journal.</translation>
    </message>
    <message>
        <source>A fault of the program kept the office's files from being taken up; its log says more.</source>
        <translation>Une erreur du programme a empêché de reprendre les fichiers du bureau ; son journal en dit plus.</translation>
    </message>
    <message>
        <source>{folder} holds another office. The demo office wants a folder of its own: --demo --data DIR</source>
        <translation>{folder} contient un autre bureau. Le bureau de démonstration veut un dossier à lui : --demo --data DOSSIER</translation>
    </message>
    <message>
        <source>SIP cannot be served on {address}: {why}</source>
        <translation>SIP ne peut pas être servi sur {address} : {why}</translation>
    </message>
    <message>
        <source>Other computers could reach {addresses}, and nothing says who may speak there. SIP is served to this computer only.</source>
        <translation>D’autres ordinateurs pourraient joindre {addresses}, et rien ne dit qui peut y parler. SIP n’est servi qu’à cet ordinateur.</translation>
    </message>
    <message>
        <source>“{name}” is no transport; there are {known}</source>
        <translation>« {name} » n’est pas un transport ; il y a {known}</translation>
    </message>
    <message>
        <source>write {example}</source>
        <comment>how an address is written; inside a sentence</comment>
        <translation>écrivez {example}</translation>
    </message>
    <message>
        <source>HOST:PORT, such as {first}</source>
        <translation>HÔTE:PORT, par exemple {first}</translation>
    </message>
    <message>
        <source>HOST:PORT, such as {first} or {other}</source>
        <translation>HÔTE:PORT, par exemple {first} ou {other}</translation>
    </message>
    <message>
        <source>a port is at most {most}</source>
        <comment>inside a sentence</comment>
        <translation>un port est au plus {most}</translation>
    </message>
    <message>
        <source>{extension} did not answer.</source>
        <translation>{extension} n’a pas répondu.</translation>
    </message>
    <message>
        <source>There are {count} calls already.</source>
        <translation>Il y a déjà {count} appels.</translation>
    </message>
    <message>
        <source>The phone has ended it already.</source>
        <translation>Le téléphone y a déjà mis fin.</translation>
    </message>
    <message>
        <source>Too many changes wait for the disk already.</source>
        <translation>Trop de modifications attendent déjà le disque.</translation>
    </message>
    <message>
        <source>The limit “{limit}” was reached by {who}.</source>
        <translation>La limite « {limit} » a été atteinte : {who}.</translation>
    </message>
    <message>
        <source>The limit “{limit}” was reached by {who}; {count} more since this was said last.</source>
        <translation>La limite « {limit} » a été atteinte : {who} ; {count} de plus depuis la dernière annonce.</translation>
    </message>
    <message>
        <source>this computer</source>
        <comment>who has reached a limit</comment>
        <translation>cet ordinateur</translation>
    </message>
    <message>
        <source>requests at {address}</source>
        <comment>who has reached a limit</comment>
        <translation>requêtes à {address}</translation>
    </message>
    <message>
        <source>{name} at {host}, who was let go</source>
        <comment>who has reached a limit</comment>
        <translation>{name} à {host} ; la connexion a été coupée</translation>
    </message>
    <message>
        <source>There is no extension {extension}.</source>
        <translation>Il n’y a pas de poste {extension}.</translation>
    </message>
    <message>
        <source>Phones are not called here.</source>
        <translation>Les téléphones ne sont pas appelés ici.</translation>
    </message>
    <message>
        <source>There is no port for the voice of {device}.</source>
        <translation>Aucun port n’est libre pour la voix de {device}.</translation>
    </message>
    <message>
        <source>{device} is not registered.</source>
        <translation>{device} n’est pas enregistré.</translation>
    </message>
    <message>
        <source>The call of {channel} went over too many servers.</source>
        <translation>L’appel de {channel} est passé par trop de serveurs.</translation>
    </message>
    <message>
        <source>“{name}” is no name of a sound.</source>
        <translation>« {name} » n’est pas un nom de son.</translation>
    </message>
    <message>
        <source>TLS cannot be served with {file}: {why}</source>
        <translation>TLS est impossible avec {file} : {why}</translation>
    </message>
    <message>
        <source>a trunk has a server, such as sip.example.com</source>
        <comment>inside a sentence</comment>
        <translation>une ligne réseau a un serveur, par exemple sip.example.com</translation>
    </message>
    <message>
        <source>whoever registers has a user</source>
        <comment>inside a sentence</comment>
        <translation>qui s’enregistre a un utilisateur</translation>
    </message>
    <message>
        <source>a name or address, such as sip.example.com or sip.example.com:5070</source>
        <comment>inside a sentence</comment>
        <translation>un nom ou une adresse, par exemple sip.example.com ou sip.example.com:5070</translation>
    </message>
    <message>
        <source>the beginning of a number, such as +49 or 0</source>
        <comment>inside a sentence</comment>
        <translation>le début d’un numéro, par exemple +49 ou 0</translation>
    </message>
    <message>
        <source>beginnings of numbers</source>
        <comment>inside a sentence</comment>
        <translation>débuts de numéros</translation>
    </message>
    <message>
        <source>trunk</source>
        <comment>inside a sentence</comment>
        <translation>ligne réseau</translation>
    </message>
    <message>
        <source>“{number}” is no number that a trunk calls</source>
        <translation>« {number} » n’est pas un numéro qu’une ligne réseau appelle</translation>
    </message>
    <message>
        <source>The trunk {name} does not call {number}.</source>
        <translation>La ligne réseau {name} n’appelle pas {number}.</translation>
    </message>
    <message>
        <source>The trunk {name} has {count} calls already.</source>
        <translation>La ligne réseau {name} a déjà {count} appels.</translation>
    </message>
    <message>
        <source>{count} calls have gone out through the trunk {name} within an hour.</source>
        <translation>{count} appels sont sortis par la ligne réseau {name} en une heure.</translation>
    </message>
    <message>
        <source>The server of the trunk {name} was not found.</source>
        <translation>Le serveur de la ligne réseau {name} n’a pas été trouvé.</translation>
    </message>
    <message>
        <source>The trunk {name} is not registered: {why}</source>
        <translation>La ligne réseau {name} n’est pas enregistrée : {why}</translation>
    </message>
</context>
<context>
    <name>RosterErrands</name>
    <message>
        <source>Export everybody</source>
        <translation>Exporter tout le monde</translation>
    </message>
    <message numerus="yes">
        <source>Export the %Ln people who are selected</source>
        <translation>
            <numerusform>Exporter la %Ln personne sélectionnée</numerusform>
            <numerusform>Exporter les %Ln personnes sélectionnées</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>vCards (*.vcf)</source>
        <translation>vCards (*.vcf)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are in {file}.</source>
        <translation>
            <numerusform>%Ln personne est dans {file}.</numerusform>
            <numerusform>%Ln personnes sont dans {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas marché</translation>
    </message>
</context>
<context>
    <name>RosterModel</name>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Ce qui changerait</translation>
    </message>
</context>
<context>
    <name>RosterWords</name>
    <message>
        <source>(not taken)</source>
        <translation>(non repris)</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom complet</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Number at work</source>
        <translation>Téléphone professionnel</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>Téléphone mobile</translation>
    </message>
    <message>
        <source>Number at home</source>
        <translation>Téléphone domicile</translation>
    </message>
    <message>
        <source>Fax number</source>
        <translation>Télécopie</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>Autre numéro</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>what a receptionist wants to know of somebody</comment>
        <translation>Note</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Remplaçant</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groupes</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Appareil</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numéros</translation>
    </message>
    <message>
        <source>New</source>
        <comment>a person who is not here yet</comment>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Set here by hand</source>
        <translation>Saisi ici à la main</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Tel quel</translation>
    </message>
    <message>
        <source>Gone from there</source>
        <translation>Disparu de là</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>reste tel quel</translation>
    </message>
    <message>
        <source>is added</source>
        <translation>est ajouté</translation>
    </message>
    <message>
        <source>is left out</source>
        <translation>est laissé de côté</translation>
    </message>
    <message>
        <source>takes it over</source>
        <translation>est repris</translation>
    </message>
    <message>
        <source>takes it over all the same</source>
        <translation>est repris quand même</translation>
    </message>
    <message>
        <source>keeps that</source>
        <translation>le garde</translation>
    </message>
    <message>
        <source>is deleted here, too</source>
        <translation>est supprimé ici aussi</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>revient</translation>
    </message>
    <message>
        <source>stays deleted</source>
        <translation>reste supprimé</translation>
    </message>
    <message>
        <source>It came from there and is not there any more.</source>
        <translation>Venait de là et n’y est plus.</translation>
    </message>
    <message>
        <source>Somebody deleted this person here.</source>
        <translation>Quelqu’un a supprimé cette personne ici.</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a field that is empty</comment>
        <translation>rien</translation>
    </message>
    <message>
        <source>a photo</source>
        <translation>une photo</translation>
    </message>
    <message numerus="yes">
        <source>Read last {when}: %Ln people.</source>
        <translation>
            <numerusform>Lu la dernière fois {when} : %Ln personne.</numerusform>
            <numerusform>Lu la dernière fois {when} : %Ln personnes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Never read.</source>
        <translation>Jamais lu.</translation>
    </message>
    <message>
        <source>The last try failed: {why}</source>
        <translation>Le dernier essai a échoué : {why}</translation>
    </message>
    <message>
        <source>It is read again {when}.</source>
        <translation>Il sera relu {when}.</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Everyone</source>
        <translation>Tous</translation>
    </message>
    <message>
        <source>Favourites: those with a star</source>
        <translation>Favoris : ceux qui ont une étoile</translation>
    </message>
    <message>
        <source>Available or in for a chat</source>
        <translation>Disponibles ou ouverts à la discussion</translation>
    </message>
    <message>
        <source>Away, extended away or unavailable</source>
        <translation>Absents, absents pour longtemps ou indisponibles</translation>
    </message>
    <message>
        <source>In a call, busy or on hold</source>
        <translation>En communication, occupés ou en attente</translation>
    </message>
    <message>
        <source>Overdue: those who should be back and are not</source>
        <translation>En retard : ceux qui devraient être de retour et ne le sont pas</translation>
    </message>
    <message>
        <source>Name, number, department, note …  dept:sales  is:away</source>
        <translation>Nom, numéro, service, note …  service:ventes  est:absent</translation>
    </message>
    <message>
        <source>Name, number, department …</source>
        <translation>Nom, numéro, service …</translation>
    </message>
    <message>
        <source>Name, number …</source>
        <translation>Nom, numéro …</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Effacer la recherche</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <comment>people whom a search left over</comment>
        <translation>
            <numerusform>%Ln affiché</numerusform>
            <numerusform>%Ln affichés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceBar</name>
    <message>
        <source>Try another port…</source>
        <translation>Essayer un autre port…</translation>
    </message>
    <message>
        <source>Who may use {address}?…</source>
        <translation>Qui peut utiliser {address} ?…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems…</source>
        <translation>
            <numerusform>%Ln problème…</numerusform>
            <numerusform>%Ln problèmes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faults of the program…</source>
        <translation>
            <numerusform>%Ln défaut du programme…</numerusform>
            <numerusform>%Ln défauts du programme…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phones</source>
        <translation>
            <numerusform>%Ln téléphone</numerusform>
            <numerusform>%Ln téléphones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscriptions</source>
        <translation>
            <numerusform>%Ln abonnement</numerusform>
            <numerusform>%Ln abonnements</numerusform>
        </translation>
    </message>
    <message>
        <source>SIP is not served</source>
        <translation>SIP n’est pas servi</translation>
    </message>
    <message>
        <source>SIP on {where} · {phones} · {subscriptions}</source>
        <translation>SIP sur {where} · {phones} · {subscriptions}</translation>
    </message>
    <message>
        <source>Other computers could reach {addresses}, and nobody decided who may speak there: SIP is served to this computer only.</source>
        <translation>D’autres ordinateurs pourraient atteindre {addresses}, et personne n’a décidé qui peut y parler : SIP n’est servi qu’à cet ordinateur.</translation>
    </message>
    <message>
        <source>{address} ({transports}; this computer only)</source>
        <translation>{address} ({transports} ; cet ordinateur seulement)</translation>
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
        <translation>aucun ; plusieurs s’écrivent un par ligne</translation>
    </message>
    <message>
        <source>There is one. Type another to set it anew.</source>
        <translation>Il y en a un. Saisissez-en un autre pour le changer.</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Il n’y en a pas encore.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>phones on other computers</source>
        <translation>les téléphones sur d’autres ordinateurs</translation>
    </message>
    <message>
        <source>every phone</source>
        <translation>tous les téléphones</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>aucun téléphone</translation>
    </message>
    <message>
        <source>a person is asked</source>
        <translation>on demande à une personne</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>TLS from the beginning (LDAPS)</source>
        <translation>TLS dès le début (LDAPS)</translation>
    </message>
    <message>
        <source>TLS after a moment (StartTLS)</source>
        <translation>TLS après un instant (StartTLS)</translation>
    </message>
    <message>
        <source>not protected</source>
        <translation>non protégé</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Back to the default</source>
        <translation>Valeur par défaut</translation>
    </message>
    <message>
        <source>Back to the default: {title}</source>
        <translation>Valeur par défaut : {title}</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Office</source>
        <translation>Bureau</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Phones and SIP</source>
        <translation>Téléphones et SIP</translation>
    </message>
    <message>
        <source>Users of phones</source>
        <translation>Utilisateurs des téléphones</translation>
    </message>
    <message>
        <source>Manager interface</source>
        <translation>Interface manager</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Calendriers</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>secondes</translation>
    </message>
    <message>
        <source>days</source>
        <translation>jours</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>changements</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>heures</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>octets</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>caractères</translation>
    </message>
    <message>
        <source>Written in the settings: {place}, line {line}.</source>
        <translation>Écrit dans les réglages : {place}, ligne {line}.</translation>
    </message>
    <message>
        <source>Written in the settings.</source>
        <translation>Écrit dans les réglages.</translation>
    </message>
    <message>
        <source>Set for this whole computer: {place}, line {line}.</source>
        <translation>Défini pour tout cet ordinateur : {place}, ligne {line}.</translation>
    </message>
    <message>
        <source>As it is by default.</source>
        <translation>Valeur par défaut.</translation>
    </message>
    <message>
        <source>By default: {value}.</source>
        <translation>Par défaut : {value}.</translation>
    </message>
    <message>
        <source>Changed here; it holds at once when it is saved.</source>
        <translation>Modifié ici ; prend effet dès l’enregistrement.</translation>
    </message>
    <message>
        <source>Changed here; saved, it holds from the next start on.</source>
        <translation>Modifié ici ; une fois enregistré, prend effet au prochain démarrage.</translation>
    </message>
    <message>
        <source>It holds from the next start on.</source>
        <translation>Prend effet au prochain démarrage.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>Aban&amp;donner</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>Saved. Some of it holds from the next start of Switchboard on.</source>
        <translation>Enregistré. Une partie prend effet au prochain démarrage de Switchboard.</translation>
    </message>
    <message>
        <source>Saved. It holds now.</source>
        <translation>Enregistré. C’est en vigueur.</translation>
    </message>
    <message>
        <source>Nothing was saved: {why}</source>
        <translation>Rien n’a été enregistré : {why}</translation>
    </message>
    <message>
        <source>{why} What you changed is still here: look at it, and save once more.</source>
        <translation>{why} Vos changements sont toujours là : vérifiez-les et enregistrez de nouveau.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are not saved.</source>
        <translation>
            <numerusform>%Ln changement n’est pas enregistré.</numerusform>
            <numerusform>%Ln changements ne sont pas enregistrés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsErrands</name>
    <message>
        <source>This desk</source>
        <translation>Ce poste de travail</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>Who am I</source>
        <translation>Qui suis-je</translation>
    </message>
    <message>
        <source>For whom the tray sets presence, and as whom numbers are dialled.</source>
        <translation>Pour qui l’icône de notification définit la présence, et en tant que qui les numéros sont composés.</translation>
    </message>
    <message>
        <source>Offer numbers that are copied</source>
        <translation>Proposer les numéros copiés</translation>
    </message>
    <message>
        <source>The window then looks at what is copied anywhere, and says when it is a number. It is kept nowhere.</source>
        <translation>La fenêtre regarde alors ce qui est copié n’importe où, et le dit quand c’est un numéro. Rien n’est conservé.</translation>
    </message>
    <message>
        <source>Keys that bring the window up</source>
        <translation>Touches qui font apparaître la fenêtre</translation>
    </message>
    <message>
        <source>Wherever you are: in any program, on the whole desktop.</source>
        <translation>Où que vous soyez : dans tout programme, sur tout le bureau.</translation>
    </message>
    <message>
        <source>The tray says who is in; its menu sets your own presence.</source>
        <translation>L’icône de notification dit qui est là ; son menu définit votre propre présence.</translation>
    </message>
    <message>
        <source>This desktop has no tray. Switchboard started again brings the window back; your own presence is in the menu Presence.</source>
        <translation>Ce bureau n’a pas de zone de notification. Redémarrer Switchboard ramène la fenêtre ; votre propre présence est dans le menu Présence.</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Distance of lines</source>
        <translation>Espacement des lignes</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Taille des caractères</translation>
    </message>
    <message>
        <source>Of the size that the system gives them.</source>
        <translation>Par rapport à la taille donnée par le système.</translation>
    </message>
    <message>
        <source>People are shown</source>
        <translation>Les personnes sont affichées</translation>
    </message>
    <message>
        <source>Grouped by department</source>
        <translation>Groupées par service</translation>
    </message>
    <message>
        <source>It holds when Switchboard is started again.</source>
        <translation>Prend effet au redémarrage de Switchboard.</translation>
    </message>
</context>
<context>
    <name>SettingsTable</name>
    <message>
        <source>Dialplan</source>
        <translation>Plan de numérotation</translation>
    </message>
    <message>
        <source>an extensions.conf; a relative path is looked for in the data folder</source>
        <translation>un extensions.conf ; un chemin relatif est cherché dans le dossier de données</translation>
    </message>
    <message>
        <source>Directory of people</source>
        <translation>Annuaire des personnes</translation>
    </message>
    <message>
        <source>a directory.csv of the people</source>
        <translation>un directory.csv des personnes</translation>
    </message>
    <message>
        <source>Where phones are served</source>
        <translation>Où les téléphones sont servis</translation>
    </message>
    <message>
        <source>where phones are served; also tls:, ws: and wss:</source>
        <translation>où les téléphones sont servis ; aussi tls:, ws: et wss:</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>PEM files for tls: and wss:; the program makes them where none are named</source>
        <translation>fichiers PEM pour tls: et wss: ; le programme les crée si aucun n’est nommé</translation>
    </message>
    <message>
        <source>Key of the certificate</source>
        <translation>Clé du certificat</translation>
    </message>
    <message>
        <source>goes with the certificate</source>
        <translation>va avec le certificat</translation>
    </message>
    <message>
        <source>Shortest subscription</source>
        <translation>Abonnement le plus court</translation>
    </message>
    <message>
        <source>a phone that wants less is told so</source>
        <translation>un téléphone qui veut moins en est averti</translation>
    </message>
    <message>
        <source>Longest subscription</source>
        <translation>Abonnement le plus long</translation>
    </message>
    <message>
        <source>a phone that wants more is given this</source>
        <translation>un téléphone qui veut plus reçoit ceci</translation>
    </message>
    <message>
        <source>Who proves who they are</source>
        <translation>Qui doit s’identifier</translation>
    </message>
    <message>
        <source>who has to prove who they are: phones on other computers; always; never</source>
        <translation>qui doit s’identifier : les téléphones d’autres ordinateurs, tous, aucun</translation>
    </message>
    <message>
        <source>Realm</source>
        <translation>Realm</translation>
    </message>
    <message>
        <source>what phones call us</source>
        <translation>le nom que les téléphones nous donnent</translation>
    </message>
    <message>
        <source>Digest algorithms</source>
        <translation>Algorithmes digest</translation>
    </message>
    <message>
        <source>what challenges offer, in this order; also SHA-512-256, at which some phones give up</source>
        <translation>ce que proposent les défis, dans cet ordre ; aussi SHA-512-256, devant lequel certains téléphones renoncent</translation>
    </message>
    <message>
        <source>Keep phones that are silent</source>
        <translation>Garder les téléphones muets</translation>
    </message>
    <message>
        <source>a phone that does not answer keeps its subscription until it expires</source>
        <translation>un téléphone qui ne répond pas garde son abonnement jusqu’à son terme</translation>
    </message>
    <message>
        <source>Transfers out of the office</source>
        <translation>Transferts hors du bureau</translation>
    </message>
    <message>
        <source>phones may transfer calls to addresses of other domains; the dialplan says where their numbers lead</source>
        <translation>les téléphones peuvent transférer des appels vers des adresses d’autres domaines ; le plan de numérotation dit où mènent leurs numéros</translation>
    </message>
    <message>
        <source>Calls are refreshed within</source>
        <translation>Les appels sont rafraîchis sous</translation>
    </message>
    <message>
        <source>a call ends unless its phone says in this time that it is still there; 0 for never, else at least 90</source>
        <translation>un appel prend fin si son téléphone ne dit pas dans ce délai qu’il est toujours là ; 0 pour jamais, sinon au moins 90</translation>
    </message>
    <message>
        <source>Refresh calls of all phones</source>
        <translation>Rafraîchir les appels de tous les téléphones</translation>
    </message>
    <message>
        <source>phones that cannot refresh a call by themselves are asked whether they are still there</source>
        <translation>on demande aux téléphones qui ne savent pas rafraîchir un appel eux-mêmes s’ils sont toujours là</translation>
    </message>
    <message>
        <source>Voices pass between phones</source>
        <translation>La voix passe d’un téléphone à l’autre</translation>
    </message>
    <message>
        <source>phones that reach each other send what is spoken to each other; else it goes through here</source>
        <translation>les téléphones qui se joignent s’envoient directement ce qui est dit ; sinon, tout passe par ici</translation>
    </message>
    <message>
        <source>First port of voices</source>
        <translation>Premier port pour la voix</translation>
    </message>
    <message>
        <source>the first port for what is spoken with us</source>
        <translation>le premier port pour ce qui est dit avec nous</translation>
    </message>
    <message>
        <source>Last port of voices</source>
        <translation>Dernier port pour la voix</translation>
    </message>
    <message>
        <source>the last port for what is spoken with us</source>
        <translation>le dernier port pour ce qui est dit avec nous</translation>
    </message>
    <message>
        <source>Calls end in silence after</source>
        <translation>Les appels muets se terminent après</translation>
    </message>
    <message>
        <source>a call ends in which nothing is heard of its phone for so long, unless it is on hold</source>
        <translation>un appel se termine si rien n’est entendu de son téléphone pendant ce temps, sauf s’il est en garde</translation>
    </message>
    <message>
        <source>Lamps show second calls</source>
        <translation>Les voyants montrent les seconds appels</translation>
    </message>
    <message>
        <source>the lamp of a phone in a call shows that another call rings there</source>
        <translation>le voyant d’un téléphone en communication montre qu’un autre appel y sonne</translation>
    </message>
    <message>
        <source>Days kept</source>
        <translation>Jours conservés</translation>
    </message>
    <message>
        <source>for how long the history of changes is kept</source>
        <translation>combien de temps l’historique des changements est conservé</translation>
    </message>
    <message>
        <source>Changes kept</source>
        <translation>Changements conservés</translation>
    </message>
    <message>
        <source>how many are kept; older ones go first</source>
        <translation>combien sont conservés ; les plus anciens partent d’abord</translation>
    </message>
    <message>
        <source>Days of calls kept</source>
        <translation>Jours d’appels conservés</translation>
    </message>
    <message>
        <source>for how long it is kept when lines rang and were in calls, for the timeline; 0 keeps nothing</source>
        <translation>combien de temps est conservé quand les lignes ont sonné et parlé, pour la frise ; 0 ne conserve rien</translation>
    </message>
    <message>
        <source>Changes of lines kept</source>
        <translation>Changements de lignes conservés</translation>
    </message>
    <message>
        <source>how many of lines are kept; older ones go first</source>
        <translation>combien sont conservés pour les lignes ; les plus anciens partent d’abord</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuseau horaire</translation>
    </message>
    <message>
        <source>by which ends, plans and the dialplan's times are meant; empty for this computer's</source>
        <translation>selon lequel s’entendent les fins, les plans et les heures du plan de numérotation ; vide pour celui de cet ordinateur</translation>
    </message>
    <message>
        <source>Presence that lamps show</source>
        <translation>Présence montrée par les voyants</translation>
    </message>
    <message>
        <source>presence that lamps show as busy, such as ["dnd"]</source>
        <translation>présence que les voyants montrent occupée, par exemple ["dnd"]</translation>
    </message>
    <message>
        <source>Note of an end</source>
        <translation>Note d’une fin</translation>
    </message>
    <message>
        <source>what phones show behind a presence that ends, %s is the time; empty for nothing</source>
        <translation>ce que les téléphones montrent après une présence qui finit, %s est l’heure ; vide pour rien</translation>
    </message>
    <message>
        <source>Departments as lists</source>
        <translation>Services comme listes</translation>
    </message>
    <message>
        <source>sip:sales@… watches everyone of that department</source>
        <translation>sip:sales@… observe tout ce service</translation>
    </message>
    <message>
        <source>Programs of the dialplan</source>
        <translation>Programmes du plan de numérotation</translation>
    </message>
    <message>
        <source>whether the dialplan may run programs (System) and look at files (STAT)</source>
        <translation>si le plan de numérotation peut lancer des programmes (System) et consulter des fichiers (STAT)</translation>
    </message>
    <message>
        <source>Lamps of single extensions</source>
        <translation>Voyants de postes précis</translation>
    </message>
    <message>
        <source>presence that lamps show as busy, for single extensions</source>
        <translation>présence que les voyants montrent occupée, pour des postes précis</translation>
    </message>
    <message>
        <source>Resource lists</source>
        <translation>Listes de ressources</translation>
    </message>
    <message>
        <source>resource lists of your own</source>
        <translation>vos propres listes de ressources</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Domaines</translation>
    </message>
    <message>
        <source>the context in which numbers of sip:…@domain are looked up, and of all domains that end in it</source>
        <translation>le contexte où sont cherchés les numéros de sip:…@domain, et de tous les domaines qui finissent ainsi</translation>
    </message>
    <message>
        <source>Users of phones</source>
        <translation>Utilisateurs des téléphones</translation>
    </message>
    <message>
        <source>who may speak SIP to us, by user name</source>
        <translation>qui peut nous parler SIP, par nom d’utilisateur</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>the program puts its hashes (ha1) in its place as soon as it reads it</source>
        <translation>seules ses empreintes (ha1) sont conservées</translation>
    </message>
    <message>
        <source>May watch</source>
        <translation>Peut observer</translation>
    </message>
    <message>
        <source>extensions and patterns (_61XX) that it may watch</source>
        <translation>postes et motifs (_61XX) qu’il peut observer</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>what it registers as and publishes for; its name if this is left out</source>
        <translation>ce sous quoi il s’enregistre et pour quoi il publie ; son nom si rien n’est écrit</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>what it sees of the dialplan: that context and those it includes; empty for everything</source>
        <translation>ce qu’il voit du plan de numérotation : ce contexte et ceux qu’il inclut ; vide pour tout</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Calendriers</translation>
    </message>
    <message>
        <source>calendars whose events become plans</source>
        <translation>calendriers dont les événements deviennent des plans</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Poste</translation>
    </message>
    <message>
        <source>whose plans it makes; empty for everybody's</source>
        <translation>de qui il fait les plans ; vide pour tous</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>an iCalendar file on the web, or a CalDAV calendar</source>
        <translation>un fichier iCalendar sur le web, ou un calendrier CalDAV</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>an iCalendar file instead; a relative path is looked for in the data folder</source>
        <translation>un fichier iCalendar à la place ; un chemin relatif est cherché dans le dossier de données</translation>
    </message>
    <message>
        <source>CalDAV</source>
        <translation>CalDAV</translation>
    </message>
    <message>
        <source>whether the address is that of a CalDAV calendar</source>
        <translation>si l’adresse est celle d’un calendrier CalDAV</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>who logs in there</source>
        <translation>qui s’y connecte</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>with what; kept as it is written</source>
        <translation>avec quoi ; conservé tel quel</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>the first that fits makes an event presence; none for those that follow</source>
        <translation>la première qui convient fait d’un événement une présence ; aucune pour celles d’usage</translation>
    </message>
    <message>
        <source>Looked at every</source>
        <translation>Consulté toutes les</translation>
    </message>
    <message>
        <source>how long between two looks</source>
        <translation>combien de temps entre deux consultations</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>Jours à l’avance</translation>
    </message>
    <message>
        <source>how many are planned ahead</source>
        <translation>combien sont planifiés à l’avance</translation>
    </message>
    <message>
        <source>LDAP servers</source>
        <translation>Serveurs LDAP</translation>
    </message>
    <message>
        <source>LDAP servers whose people are taken over; nothing that was set here by hand is changed</source>
        <translation>serveurs LDAP dont les personnes sont reprises ; ce qui a été saisi ici à la main reste</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>its name or address</source>
        <translation>son nom ou son adresse</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>the usual one, 636 or 389, where it is 0</source>
        <translation>le port habituel, 636 ou 389, si c’est 0</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>how it is protected; with none no password is sent to other computers</source>
        <translation>comment la connexion est protégée ; avec none aucun mot de passe n’est envoyé à d’autres ordinateurs</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Certificats de confiance</translation>
    </message>
    <message>
        <source>a PEM file of the authorities that are trusted; those of this computer where none is named</source>
        <translation>un fichier PEM des autorités de confiance ; celles de cet ordinateur si aucun n’est indiqué</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>where people are looked for</source>
        <translation>où les personnes sont cherchées</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>who of them (RFC 4515)</source>
        <translation>lesquelles (RFC 4515)</translation>
    </message>
    <message>
        <source>who asks there; empty for nobody</source>
        <translation>qui y demande ; vide pour personne</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attributs</translation>
    </message>
    <message>
        <source>what each attribute is taken for; the usual ones where none is named</source>
        <translation>à quoi sert chaque attribut ; les habituels si aucun n’est indiqué</translation>
    </message>
    <message>
        <source>Extension's digits</source>
        <translation>Chiffres du poste</translation>
    </message>
    <message>
        <source>how many of a number are the extension; 0 for all of it</source>
        <translation>combien d’un numéro forment le poste ; 0 pour tout le numéro</translation>
    </message>
    <message>
        <source>Read every</source>
        <translation>Lire toutes les</translation>
    </message>
    <message>
        <source>how many between two readings; 0 for when somebody asks</source>
        <translation>combien entre deux lectures ; 0 pour seulement sur demande</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Messagerie vocale</translation>
    </message>
    <message>
        <source>messages that callers leave</source>
        <translation>messages que laissent les appelants</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Durée maximale</translation>
    </message>
    <message>
        <source>how long a message may be</source>
        <translation>durée maximale d’un message</translation>
    </message>
    <message>
        <source>Shortest</source>
        <translation>Durée minimale</translation>
    </message>
    <message>
        <source>how long it has to be; what is shorter is not kept</source>
        <translation>durée minimale ; ce qui est plus court n’est pas conservé</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silence</translation>
    </message>
    <message>
        <source>after how long without a word it ends; 0 for however long</source>
        <translation>après combien de silence il se termine ; 0 pour jamais</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>how many a mailbox takes, heard ones among them</source>
        <translation>combien une messagerie en accepte, messages écoutés compris</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservation</translation>
    </message>
    <message>
        <source>after how many those are deleted that were heard; 0 for never</source>
        <translation>après combien les messages écoutés sont supprimés ; 0 pour jamais</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>messages as mail, to the mailboxes that have an address</source>
        <translation>les messages par courriel, aux messageries qui ont une adresse</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Serveur de courriel</translation>
    </message>
    <message>
        <source>the mail server that takes them; empty for no mail</source>
        <translation>le serveur qui les prend ; vide pour aucun courriel</translation>
    </message>
    <message>
        <source>the usual one, 587, 465 or 25, where it is 0</source>
        <translation>le port habituel, 587, 465 ou 25, si c’est 0</translation>
    </message>
    <message>
        <source>who hands them in; empty for nobody</source>
        <translation>qui les remet ; vide pour personne</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Expéditeur</translation>
    </message>
    <message>
        <source>whose address they come from</source>
        <translation>de quelle adresse ils viennent</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>what stands over them, with VM_MAILBOX, VM_NAME, VM_CIDNAME, VM_CIDNUM, VM_CALLERID, VM_DUR and VM_DATE</source>
        <translation>ce qui les annonce, avec VM_MAILBOX, VM_NAME, VM_CIDNAME, VM_CIDNUM, VM_CALLERID, VM_DUR et VM_DATE</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>what stands in them, with the same; \n for a new line</source>
        <translation>ce qu’ils disent, avec les mêmes ; \n pour une nouvelle ligne</translation>
    </message>
    <message>
        <source>Mailboxes</source>
        <translation>Messageries</translation>
    </message>
    <message>
        <source>mailboxes; everybody with an extension has one, named or not</source>
        <translation>messageries ; toute personne ayant un poste en a une, citée ou non</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code PIN</translation>
    </message>
    <message>
        <source>what opens it from any phone; without one only its own phone does</source>
        <translation>ce qui l’ouvre depuis n’importe quel téléphone ; sans lui, seul son propre téléphone l’ouvre</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Postes de travail</translation>
    </message>
    <message>
        <source>at whose desks it is listened to beside its own; "*" for every desk</source>
        <translation>aux postes de qui elle est écoutée en plus du sien ; « * » pour tous</translation>
    </message>
    <message>
        <source>Mail to</source>
        <translation>Courriel à</translation>
    </message>
    <message>
        <source>where its messages are mailed to</source>
        <translation>où ses messages sont envoyés</translation>
    </message>
    <message>
        <source>With the sound</source>
        <translation>Avec le son</translation>
    </message>
    <message>
        <source>whether the sound goes with the mail</source>
        <translation>si le son accompagne le courriel</translation>
    </message>
    <message>
        <source>Trunks</source>
        <translation>Lignes réseau</translation>
    </message>
    <message>
        <source>SIP providers or other PBXs for calls that leave the office: Dial(PJSIP/${EXTEN}@provider)</source>
        <translation>opérateurs SIP ou autres PBX pour les appels qui quittent le bureau : Dial(PJSIP/${EXTEN}@provider)</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En service</translation>
    </message>
    <message>
        <source>whether calls go out and come in there; they cost money, and nothing promises emergency calls</source>
        <translation>si des appels y sortent et y entrent ; ils coûtent de l’argent, et rien ne garantit les appels d’urgence</translation>
    </message>
    <message>
        <source>where it is</source>
        <translation>où il se trouve</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>how it is spoken with</source>
        <translation>comment on lui parle</translation>
    </message>
    <message>
        <source>as whom we register there and call; empty where nobody is asked</source>
        <translation>sous quel nom nous nous y enregistrons et appelons ; vide si rien n’est demandé</translation>
    </message>
    <message>
        <source>what proves it; kept as it is written</source>
        <translation>ce qui le prouve ; conservé tel quel</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>S’enregistrer</translation>
    </message>
    <message>
        <source>whether we register there, as providers want it</source>
        <translation>si nous nous y enregistrons, comme le veulent les opérateurs</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Expire</translation>
    </message>
    <message>
        <source>how long a registration is to last</source>
        <translation>combien de temps un enregistrement doit durer</translation>
    </message>
    <message>
        <source>where calls that come from there begin; none are taken if it is empty</source>
        <translation>où commencent les appels qui en viennent ; aucun n’est pris si c’est vide</translation>
    </message>
    <message>
        <source>Calls at once</source>
        <translation>Appels simultanés</translation>
    </message>
    <message>
        <source>at once, those that come among them</source>
        <translation>à la fois, ceux qui arrivent compris</translation>
    </message>
    <message>
        <source>Calls an hour</source>
        <translation>Appels par heure</translation>
    </message>
    <message>
        <source>those that go out</source>
        <translation>ceux qui sortent</translation>
    </message>
    <message>
        <source>Longest call</source>
        <translation>Appel le plus long</translation>
    </message>
    <message>
        <source>after which a call that goes out is ended; 0 for never</source>
        <translation>au bout desquelles un appel sortant est coupé ; 0 pour jamais</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numéros</translation>
    </message>
    <message>
        <source>how a number begins that may be called; any where none is named</source>
        <translation>comment commence un numéro qui peut être appelé ; tous si aucun n’est indiqué</translation>
    </message>
    <message>
        <source>Number shown</source>
        <translation>Numéro affiché</translation>
    </message>
    <message>
        <source>the number that is shown, as the server allows it</source>
        <translation>le numéro affiché, si le serveur le permet</translation>
    </message>
    <message>
        <source>Manager interface</source>
        <translation>Interface manager</translation>
    </message>
    <message>
        <source>the manager interface; off while there is no user</source>
        <translation>l’interface manager ; inactive tant qu’il n’y a pas d’utilisateur</translation>
    </message>
    <message>
        <source>Where it is served</source>
        <translation>Où elle est servie</translation>
    </message>
    <message>
        <source>where it is served</source>
        <translation>où elle est servie</translation>
    </message>
    <message>
        <source>Where it is served over TLS</source>
        <translation>Où elle est servie par TLS</translation>
    </message>
    <message>
        <source>where it is served over TLS</source>
        <translation>où elle est servie par TLS</translation>
    </message>
    <message>
        <source>PEM files for TLS</source>
        <translation>fichiers PEM pour TLS</translation>
    </message>
    <message>
        <source>Manager users</source>
        <translation>Utilisateurs manager</translation>
    </message>
    <message>
        <source>who may log in, by name</source>
        <translation>qui peut se connecter, par nom</translation>
    </message>
    <message>
        <source>the program puts its hash (secret_hash) in its place as soon as it reads it</source>
        <translation>seule son empreinte (secret_hash) est conservée</translation>
    </message>
    <message>
        <source>Login by challenge</source>
        <translation>Connexion par défi</translation>
    </message>
    <message>
        <source>whether the user may log in by MD5 challenge; then the secret stays as it is written</source>
        <translation>si l’utilisateur peut se connecter par défi MD5 ; le mot de passe reste alors tel qu’il est écrit</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>classes of events: call, system, security, user …</source>
        <translation>classes d’événements : call, system, security, user …</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>classes of actions</source>
        <translation>classes d’actions</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>D’où</translation>
    </message>
    <message>
        <source>from where; anywhere if this is left out</source>
        <translation>d’où ; de partout si rien n’est écrit</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>Nouvelles versions</translation>
    </message>
    <message>
        <source>the window may say that there is a newer version; nothing is ever installed</source>
        <translation>la fenêtre peut dire qu’il existe une nouvelle version ; rien n’est jamais installé</translation>
    </message>
    <message>
        <source>Ask about newer versions</source>
        <translation>Demander s’il y a une nouvelle version</translation>
    </message>
    <message>
        <source>whether the feed is asked once a day; ask: a person in the window decides</source>
        <translation>si l’on demande une fois par jour ; ask : une personne décide dans la fenêtre</translation>
    </message>
    <message>
        <source>Newer versions are announced at</source>
        <translation>Les nouvelles versions sont annoncées à</translation>
    </message>
    <message>
        <source>where newer versions are announced; nobody is asked if empty</source>
        <translation>où les nouvelles versions sont annoncées ; vide, personne n’est interrogé</translation>
    </message>
    <message>
        <source>Keys of the announcement</source>
        <translation>Clés de l’annonce</translation>
    </message>
    <message>
        <source>one of which has to have signed it</source>
        <translation>l’une d’elles doit l’avoir signée</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>how much of us anyone may take</source>
        <translation>combien chacun peut prendre de nous</translation>
    </message>
    <message>
        <source>Subscriptions in all</source>
        <translation>Abonnements en tout</translation>
    </message>
    <message>
        <source>Subscriptions of one user or address</source>
        <translation>Abonnements d’un utilisateur ou d’une adresse</translation>
    </message>
    <message>
        <source>Bytes of headers that NOTIFYs repeat, of all subscriptions</source>
        <translation>Octets d’en-têtes que les NOTIFY répètent, de tous les abonnements</translation>
    </message>
    <message>
        <source>Contacts registered in all</source>
        <translation>Contacts enregistrés en tout</translation>
    </message>
    <message>
        <source>Contacts registered for one extension</source>
        <translation>Contacts enregistrés pour un poste</translation>
    </message>
    <message>
        <source>Bytes of registered contacts in all</source>
        <translation>Octets de contacts enregistrés en tout</translation>
    </message>
    <message>
        <source>Publications in all</source>
        <translation>Publications en tout</translation>
    </message>
    <message>
        <source>Publications of one presentity</source>
        <translation>Publications d’une présence</translation>
    </message>
    <message>
        <source>Bytes of publications in all</source>
        <translation>Octets de publications en tout</translation>
    </message>
    <message>
        <source>Extensions that patterns made, held by each kind of holder</source>
        <translation>Postes créés par des motifs, par genre de détenteur</translation>
    </message>
    <message>
        <source>Extensions that patterns made, asked for last, held by nobody</source>
        <translation>Postes créés par des motifs, demandés en dernier, sans détenteur</translation>
    </message>
    <message>
        <source>Devices that one source of device states reports</source>
        <translation>Appareils signalés par une source d’états</translation>
    </message>
    <message>
        <source>Presences that were set</source>
        <translation>Présences définies</translation>
    </message>
    <message>
        <source>Devices that were set</source>
        <translation>Appareils définis</translation>
    </message>
    <message>
        <source>People of the directory that were added, edited or hidden here</source>
        <translation>Personnes ajoutées, modifiées ou masquées ici</translation>
    </message>
    <message>
        <source>Bytes of people's photos</source>
        <translation>Octets des photos des personnes</translation>
    </message>
    <message>
        <source>Presets that desks share</source>
        <translation>Préréglages partagés par les postes de travail</translation>
    </message>
    <message>
        <source>Plans of presence</source>
        <translation>Plans de présence</translation>
    </message>
    <message>
        <source>Plans of presence that calendars made</source>
        <translation>Plans de présence issus des calendriers</translation>
    </message>
    <message>
        <source>Plans of one person that one calendar made</source>
        <translation>Plans d’une personne issus d’un calendrier</translation>
    </message>
    <message>
        <source>Entries of the database</source>
        <translation>Entrées de la base de données</translation>
    </message>
    <message>
        <source>Characters of all presences, of all plans, and of all entries of the database</source>
        <translation>Caractères de toutes les présences, de tous les plans et de toutes les entrées de la base</translation>
    </message>
    <message>
        <source>Answers kept at each listening address for requests that come again</source>
        <translation>Réponses gardées à chaque adresse pour les requêtes qui reviennent</translation>
    </message>
    <message>
        <source>Bytes of those answers</source>
        <translation>Octets de ces réponses</translation>
    </message>
    <message>
        <source>Answers that wait for the disk at each listening address</source>
        <translation>Réponses qui attendent le disque à chaque adresse</translation>
    </message>
    <message>
        <source>Connections of phones in all, from their first byte on</source>
        <translation>Connexions de téléphones en tout, dès le premier octet</translation>
    </message>
    <message>
        <source>Connections of phones at one address</source>
        <translation>Connexions de téléphones d’une adresse</translation>
    </message>
    <message>
        <source>Connections of phones and proxies on this computer</source>
        <translation>Connexions de téléphones et de proxys de cet ordinateur</translation>
    </message>
    <message>
        <source>Connections that have not brought a message yet</source>
        <translation>Connexions qui n’ont pas encore apporté de message</translation>
    </message>
    <message>
        <source>Connections of one address that have not brought a message yet</source>
        <translation>Connexions d’une adresse qui n’ont pas encore apporté de message</translation>
    </message>
    <message>
        <source>Seconds for TLS and for WebSocket to be agreed on</source>
        <translation>Secondes pour convenir de TLS et de WebSocket</translation>
    </message>
    <message>
        <source>Seconds until a connection has to have brought a message</source>
        <translation>Secondes avant qu’une connexion doive avoir apporté un message</translation>
    </message>
    <message>
        <source>Seconds from a message's first byte to its last</source>
        <translation>Secondes du premier au dernier octet d’un message</translation>
    </message>
    <message>
        <source>Seconds for which a phone may leave what we sent unread</source>
        <translation>Secondes pendant lesquelles un téléphone peut laisser non lu ce que nous envoyons</translation>
    </message>
    <message>
        <source>Seconds for which a connection may be silent that serves nothing</source>
        <translation>Secondes pendant lesquelles une connexion inutile peut se taire</translation>
    </message>
    <message>
        <source>Bytes that a phone may leave unread</source>
        <translation>Octets qu’un téléphone peut laisser non lus</translation>
    </message>
    <message>
        <source>Bytes that all phones may leave unread</source>
        <translation>Octets que tous les téléphones peuvent laisser non lus</translation>
    </message>
    <message>
        <source>Bytes of messages whose end has not come yet</source>
        <translation>Octets de messages dont la fin n’est pas encore venue</translation>
    </message>
    <message>
        <source>Channels of calls in all; a call has two</source>
        <translation>Canaux d’appels en tout ; un appel en a deux</translation>
    </message>
    <message>
        <source>Channels of calls that one user asked for, and of those that came of them</source>
        <translation>Canaux d’appels demandés par un utilisateur, et de ceux qui en sont nés</translation>
    </message>
    <message>
        <source>Connections of manager clients in all</source>
        <translation>Connexions de clients manager en tout</translation>
    </message>
    <message>
        <source>Connections of manager clients at one address</source>
        <translation>Connexions de clients manager d’une adresse</translation>
    </message>
    <message>
        <source>Connections of manager clients on this computer</source>
        <translation>Connexions de clients manager de cet ordinateur</translation>
    </message>
    <message>
        <source>Connections of manager clients that are accepted a second</source>
        <translation>Connexions de clients manager acceptées par seconde</translation>
    </message>
    <message>
        <source>Connections of manager clients that have not logged in yet</source>
        <translation>Connexions de clients manager pas encore identifiés</translation>
    </message>
    <message>
        <source>Connections of one address that have not logged in yet</source>
        <translation>Connexions d’une adresse pas encore identifiées</translation>
    </message>
    <message>
        <source>Seconds until a manager client has to have logged in</source>
        <translation>Secondes avant qu’un client manager doive être identifié</translation>
    </message>
    <message>
        <source>Seconds for which a manager client may leave what we sent unread</source>
        <translation>Secondes pendant lesquelles un client manager peut laisser non lu ce que nous envoyons</translation>
    </message>
    <message>
        <source>Bytes that a manager client may leave unread</source>
        <translation>Octets qu’un client manager peut laisser non lus</translation>
    </message>
    <message>
        <source>Bytes that all manager clients may leave unread</source>
        <translation>Octets que tous les clients manager peuvent laisser non lus</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>These keys type a letter: add Ctrl or Alt, or take a function key.</source>
        <translation>Ces touches écrivent une lettre : ajoutez Ctrl ou Alt, ou prenez une touche de fonction.</translation>
    </message>
    <message>
        <source>{keys} belongs to “{action}” ({menu}).</source>
        <translation>{keys} appartient à « {action} » ({menu}).</translation>
    </message>
    <message>
        <source>Preset {number}</source>
        <translation>Préréglage {number}</translation>
    </message>
    <message>
        <source>My own presence: {presence}</source>
        <translation>Ma propre présence : {presence}</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions et leurs touches</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Nouvelles touches</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>Appuyez sur les nouvelles touches</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Aucune touche</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Valeur par défaut</translation>
    </message>
    <message>
        <source>All back to the default</source>
        <translation>Toutes par défaut</translation>
    </message>
</context>
<context>
    <name>SourcePage</name>
    <message>
        <source>From a &amp;file</source>
        <translation>D’un &amp;fichier</translation>
    </message>
    <message>
        <source>From an &amp;LDAP server or Active Directory</source>
        <translation>D’un serveur &amp;LDAP ou Active Directory</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>Servers in the &amp;settings…</source>
        <translation>&amp;Serveurs dans les réglages…</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Le fichier</translation>
    </message>
    <message>
        <source>A CSV file, vCards, or a voicemail.conf</source>
        <translation>Un fichier CSV, des vCards ou un voicemail.conf</translation>
    </message>
    <message>
        <source>The LDAP server</source>
        <translation>Le serveur LDAP</translation>
    </message>
    <message>
        <source>CSV of any program (FreePBX exports its extensions so), vCards of phones and mail programs, and voicemail.conf, users.conf, pjsip.conf or sip.conf. Nothing changes before you have seen what would.</source>
        <translation>Le CSV de tout programme (FreePBX exporte ainsi ses postes), les vCards des téléphones et des messageries, et voicemail.conf, users.conf, pjsip.conf ou sip.conf. Rien ne change avant que vous ayez vu ce qui changerait.</translation>
    </message>
    <message>
        <source>No server is in the settings yet; add one there.</source>
        <translation>Aucun serveur n’est encore dans les réglages ; ajoutez-en un là.</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation>Importer des personnes</translation>
    </message>
    <message>
        <source>People (*.csv *.tsv *.txt *.vcf *.vcard *.conf)</source>
        <translation>Personnes (*.csv *.tsv *.txt *.vcf *.vcard *.conf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>StateGroup</name>
    <message>
        <source>Presence</source>
        <translation>Présence</translation>
    </message>
</context>
<context>
    <name>StayAwake</name>
    <message>
        <source>The wallboard is shown</source>
        <translation>Le tableau mural est affiché</translation>
    </message>
    <message>
        <source>The screen saver cannot be held off here: switch it off in the desktop's settings</source>
        <translation>L’économiseur d’écran ne peut pas être suspendu ici : désactivez-le dans les paramètres du bureau</translation>
    </message>
</context>
<context>
    <name>StripWindow</name>
    <message>
        <source>Switchboard strip</source>
        <translation>Bande Switchboard</translation>
    </message>
    <message>
        <source>In front of &amp;everything</source>
        <translation>Devant &amp;tout le reste</translation>
    </message>
    <message>
        <source>&amp;Open the desk</source>
        <translation>&amp;Ouvrir le poste</translation>
    </message>
    <message>
        <source>&amp;Close the strip</source>
        <translation>&amp;Fermer la bande</translation>
    </message>
    <message>
        <source>The strip's menu</source>
        <translation>Menu de la bande</translation>
    </message>
    <message>
        <source>Everyone: name, number …</source>
        <translation>Tous : nom, numéro…</translation>
    </message>
    <message>
        <source>Everyone …</source>
        <translation>Tous …</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>Fa&amp;vori</translation>
    </message>
    <message>
        <source>Nobody fits “{text}”.</source>
        <translation>Personne ne correspond à « {text} ».</translation>
    </message>
    <message>
        <source>Nobody has a star yet. Search for somebody, and press Ctrl+B.</source>
        <translation>Personne n’a encore d’étoile. Cherchez quelqu’un et appuyez sur Ctrl+B.</translation>
    </message>
    <message>
        <source>At the &amp;left side</source>
        <translation>Sur le côté &amp;gauche</translation>
    </message>
    <message>
        <source>At the &amp;right side</source>
        <translation>Sur le côté &amp;droit</translation>
    </message>
    <message>
        <source>&amp;Anywhere</source>
        <translation>&amp;N’importe où</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
</context>
<context>
    <name>TimeMark</name>
    <message>
        <source>{begins} to {ends} chosen; Enter plans</source>
        <comment>a time that is to be planned</comment>
        <translation>De {begins} à {ends} ; Entrée planifie</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>at a moment of somebody's day</comment>
        <translation>rien</translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>Earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Working hours</source>
        <comment>a part of the day that a timeline shows</comment>
        <translation>Heures de travail</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
</context>
<context>
    <name>TimelineErrands</name>
    <message>
        <source>Nothing can be planned there: the hint names no presence.</source>
        <translation>Rien ne peut y être planifié : le hint ne nomme aucune présence.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>TraceDialog</name>
    <message>
        <source>The message</source>
        <translation>Le message</translation>
    </message>
    <message>
        <source>SIP messages</source>
        <translation>Messages SIP</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>&amp;Suivre</translation>
    </message>
    <message>
        <source>&amp;Ladder…</source>
        <translation>É&amp;chelle…</translation>
    </message>
    <message>
        <source>Save as &amp;text…</source>
        <translation>Enregistrer en &amp;texte…</translation>
    </message>
    <message>
        <source>Save for &amp;Wireshark…</source>
        <translation>Enregistrer pour &amp;Wireshark…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages are in {file}.</source>
        <translation>
            <numerusform>%Ln message se trouve dans {file}.</numerusform>
            <numerusform>%Ln messages se trouvent dans {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>A name, number, address, Call-ID or anything else</source>
        <translation>Nom, numéro, adresse, Call-ID ou autre chose</translation>
    </message>
    <message>
        <source>Of which method</source>
        <translation>De quelle méthode</translation>
    </message>
    <message>
        <source>All methods</source>
        <translation>Toutes les méthodes</translation>
    </message>
    <message>
        <source>Which messages</source>
        <translation>Quels messages</translation>
    </message>
    <message>
        <source>Requests and answers</source>
        <translation>Requêtes et réponses</translation>
    </message>
    <message>
        <source>Answers {first}xx</source>
        <translation>Réponses {first}xx</translation>
    </message>
    <message>
        <source>Messages, the newest last</source>
        <translation>Messages, les plus récents en dernier</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textes</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>Captures</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages; {missed} came too fast to be shown.</source>
        <translation>
            <numerusform>%Ln message ; {missed} sont arrivés trop vite pour être affichés.</numerusform>
            <numerusform>%Ln messages ; {missed} sont arrivés trop vite pour être affichés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message>
        <source>No message that fits has come since this window was opened.</source>
        <translation>Aucun message correspondant n’est arrivé depuis l’ouverture de cette fenêtre.</translation>
    </message>
    <message>
        <source>Save the messages</source>
        <translation>Enregistrer les messages</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Over</source>
        <comment>a transport: UDP, TCP, TLS</comment>
        <translation>Via</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Transfer {who}</source>
        <translation>Transférer {who}</translation>
    </message>
    <message>
        <source>&amp;Transfer</source>
        <translation>&amp;Transférer</translation>
    </message>
    <message>
        <source>&amp;Ask first</source>
        <translation>&amp;Consulter d’abord</translation>
    </message>
    <message>
        <source>Shift+Enter: you talk to them, and hang up to transfer.</source>
        <translation>Maj+Entrée : vous leur parlez, et raccrochez pour transférer.</translation>
    </message>
    <message>
        <source>&amp;Name or number</source>
        <translation>&amp;Nom ou numéro</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Show the window</source>
        <translation>&amp;Montrer la fenêtre</translation>
    </message>
    <message>
        <source>S&amp;top serving and quit</source>
        <translation>&amp;Arrêter le service et quitter</translation>
    </message>
    <message>
        <source>&amp;My own presence</source>
        <translation>&amp;Ma propre présence</translation>
    </message>
    <message>
        <source>Switchboard: {inside} in, {outside} out, {busy} on the phone</source>
        <translation>Switchboard : {inside} présents, {outside} absents, {busy} en ligne</translation>
    </message>
</context>
<context>
    <name>UntilGroup</name>
    <message>
        <source>Until</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>Until, in words</source>
        <translation>Jusqu’à, en toutes lettres</translation>
    </message>
    <message>
        <source>in 20 minutes, fri 9:00, 24 Dec …</source>
        <translation>dans 20 minutes, ven 9:00, 24 déc. …</translation>
    </message>
    <message>
        <source>Stays until somebody sets it</source>
        <translation>Reste jusqu’à ce que quelqu’un la change</translation>
    </message>
    <message>
        <source>Whoever is not back by then stays as they are, and is listed as overdue. Else it ends by itself.</source>
        <translation>Qui n’est pas de retour à ce moment reste ainsi et figure parmi les personnes en retard. Sinon, cela se termine tout seul.</translation>
    </message>
    <message>
        <source>{until}; then it stays, and is overdue</source>
        <comment>until 14:00</comment>
        <translation>{until} ; ensuite cela reste ainsi, en retard</translation>
    </message>
    <message>
        <source>{until}; then it ends by itself</source>
        <comment>until 14:00</comment>
        <translation>{until} ; ensuite cela se termine tout seul</translation>
    </message>
    <message>
        <source>{until}, then {state}</source>
        <comment>until 14:00, then Available</comment>
        <translation>{until}, puis {state}</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Sans fin</translation>
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
        <translation>Déjeuner ({time})</translation>
    </message>
    <message>
        <source>Today</source>
        <comment>until the end of the day</comment>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <comment>until tomorrow morning</comment>
        <translation>Demain</translation>
    </message>
    <message>
        <source>Other…</source>
        <comment>another end</comment>
        <translation>Autre…</translation>
    </message>
</context>
<context>
    <name>UpdateErrands</name>
    <message>
        <source>May Switchboard ask {host} once a day whether there is a newer version? Nothing of this office is told there, and nothing is ever installed: this window says that there is one.</source>
        <translation>Switchboard peut-il demander une fois par jour à {host} s’il existe une version plus récente ? Rien n’y est dit de ce bureau et rien n’est jamais installé : cette fenêtre dit seulement qu’il y en a une.</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>Versions plus récentes</translation>
    </message>
    <message>
        <source>&amp;Ask once a day</source>
        <translation>&amp;Demander une fois par jour</translation>
    </message>
    <message>
        <source>&amp;Never ask</source>
        <translation>&amp;Ne jamais demander</translation>
    </message>
    <message>
        <source>A newer version will be said here.</source>
        <translation>Une version plus récente sera annoncée ici.</translation>
    </message>
    <message>
        <source>Nobody is asked about newer versions.</source>
        <translation>On ne demande à personne s’il existe une version plus récente.</translation>
    </message>
    <message>
        <source>Version {version} is there…</source>
        <translation>La version {version} est disponible…</translation>
    </message>
    <message>
        <source>Ask about newer versions?…</source>
        <translation>Demander s’il y a une version plus récente ?…</translation>
    </message>
</context>
<context>
    <name>VoicemailDesk</name>
    <message>
        <source>They are there again.</source>
        <translation>Ils sont de retour.</translation>
    </message>
    <message>
        <source>{path} is written.</source>
        <translation>{path} est enregistré.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>whoever left a message</comment>
        <translation>Inconnu</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages deleted</source>
        <translation>
            <numerusform>%Ln message supprimé</numerusform>
            <numerusform>%Ln messages supprimés</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoicemailDialog</name>
    <message>
        <source>Voicemail</source>
        <translation>Messages vocaux</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>Écou&amp;ter</translation>
    </message>
    <message>
        <source>Your phone rings, and says the message</source>
        <translation>Votre téléphone sonne et dit le message</translation>
    </message>
    <message>
        <source>Listen on this com&amp;puter</source>
        <translation>Écouter sur cet &amp;ordinateur</translation>
    </message>
    <message>
        <source>&amp;Call back</source>
        <translation>&amp;Rappeler</translation>
    </message>
    <message>
        <source>Mark as &amp;heard</source>
        <translation>Marquer comme é&amp;couté</translation>
    </message>
    <message>
        <source>Mark as &amp;new</source>
        <translation>Marquer comme &amp;nouveau</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Who sits here?…</source>
        <translation>Qui est à ce poste ?…</translation>
    </message>
    <message>
        <source>A name, number or day</source>
        <translation>Un nom, un numéro ou un jour</translation>
    </message>
    <message>
        <source>Which mailbox</source>
        <translation>Quelle messagerie</translation>
    </message>
    <message>
        <source>All mailboxes</source>
        <translation>Toutes les messageries</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Messages</translation>
    </message>
    <message>
        <source>Save the message</source>
        <translation>Enregistrer le message</translation>
    </message>
    <message>
        <source>Sounds</source>
        <comment>a kind of files</comment>
        <translation>Sons</translation>
    </message>
    <message>
        <source>Nobody has said who sits at this desk, so that it has no mailbox.</source>
        <translation>Personne n’a dit qui est à ce poste ; il n’a donc pas de messagerie.</translation>
    </message>
    <message>
        <source>Nobody leaves messages for this desk: it has no extension.</source>
        <translation>Personne ne laisse de messages pour ce poste : il n’a pas de numéro interne.</translation>
    </message>
    <message>
        <source>No messages.</source>
        <translation>Aucun message.</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Rien ne correspond.</translation>
    </message>
</context>
<context>
    <name>VoicemailErrands</name>
    <message>
        <source>Opens your voicemail</source>
        <translation>Ouvre vos messages vocaux</translation>
    </message>
    <message>
        <source>This desktop has no player for sounds: save the message.</source>
        <translation>Ce bureau n’a pas de lecteur de sons : enregistrez le message.</translation>
    </message>
</context>
<context>
    <name>VoicemailWords</name>
    <message>
        <source>Message</source>
        <comment>whether it is new</comment>
        <translation>Message</translation>
    </message>
    <message>
        <source>From</source>
        <comment>who left a message</comment>
        <translation>De</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Length</source>
        <comment>how long a message is</comment>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Messagerie</translation>
    </message>
    <message>
        <source>● New</source>
        <comment>a message that nobody has heard</comment>
        <translation>● Nouveau</translation>
    </message>
    <message>
        <source>Heard</source>
        <comment>a message</comment>
        <translation>Écouté</translation>
    </message>
    <message>
        <source>Work</source>
        <comment>a folder of messages</comment>
        <translation>Travail</translation>
    </message>
    <message>
        <source>Family</source>
        <comment>a folder of messages</comment>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Friends</source>
        <comment>a folder of messages</comment>
        <translation>Amis</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages</source>
        <translation>
            <numerusform>%Ln nouveau message</numerusform>
            <numerusform>%Ln nouveaux messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WallboardWindow</name>
    <message>
        <source>Switchboard wallboard</source>
        <translation>Tableau mural Switchboard</translation>
    </message>
    <message>
        <source>Show &amp;notes to everybody</source>
        <translation>Montrer les &amp;notes à tous</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Écran</translation>
    </message>
    <message>
        <source>{screen} ({width} x {height})</source>
        <comment>a screen and its size in pixels</comment>
        <translation>{screen} ({width} x {height})</translation>
    </message>
    <message>
        <source>&amp;Open the desk</source>
        <translation>&amp;Ouvrir le poste</translation>
    </message>
    <message>
        <source>&amp;Close the wallboard</source>
        <translation>&amp;Fermer le tableau mural</translation>
    </message>
    <message>
        <source>&amp;Departments</source>
        <translation>&amp;Services</translation>
    </message>
    <message>
        <source>&amp;Everyone</source>
        <translation>&amp;Tout le monde</translation>
    </message>
</context>
<context>
    <name>WelcomePanel</name>
    <message>
        <source>This office has no extensions yet</source>
        <translation>Ce bureau n’a pas encore de postes</translation>
    </message>
    <message>
        <source>Set it up step by step: people by hand or from a list, with a dialplan of yours, or beside an Asterisk. Or look around in a demo office of sixty people first.</source>
        <translation>Configurez-le pas à pas : des personnes à la main ou depuis une liste, avec votre plan de numérotation, ou à côté d’un Asterisk. Ou visitez d’abord un bureau de démonstration de soixante personnes.</translation>
    </message>
    <message>
        <source>Open the &amp;demo office</source>
        <translation>Ouvrir le bureau de &amp;démonstration</translation>
    </message>
    <message>
        <source>Open a dia&amp;lplan…</source>
        <translation>&amp;Ouvrir un plan de numérotation…</translation>
    </message>
    <message>
        <source>&amp;Set up this office…</source>
        <translation>Co&amp;nfigurer ce bureau…</translation>
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
        <translation>jusqu’à {time}</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Chat</source>
        <comment>presence: in for a chat, glad to be called</comment>
        <translation>Prêt à discuter</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>Extended away</source>
        <translation>Absent longtemps</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Ne pas déranger</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <comment>presence</comment>
        <translation>Indisponible</translation>
    </message>
    <message>
        <source>Not set</source>
        <comment>presence</comment>
        <translation>Non défini</translation>
    </message>
    <message>
        <source>available</source>
        <comment>within a sentence</comment>
        <translation>disponible</translation>
    </message>
    <message>
        <source>chat</source>
        <comment>within a sentence: in for a chat</comment>
        <translation>prêt à discuter</translation>
    </message>
    <message>
        <source>away</source>
        <comment>within a sentence</comment>
        <translation>absent</translation>
    </message>
    <message>
        <source>extended away</source>
        <comment>within a sentence</comment>
        <translation>absent longtemps</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <comment>within a sentence</comment>
        <translation>ne pas déranger</translation>
    </message>
    <message>
        <source>unavailable</source>
        <comment>within a sentence: presence</comment>
        <translation>indisponible</translation>
    </message>
    <message>
        <source>not set</source>
        <comment>within a sentence: presence</comment>
        <translation>non défini</translation>
    </message>
    <message>
        <source>Idle</source>
        <comment>a phone</comment>
        <translation>Libre</translation>
    </message>
    <message>
        <source>In a call</source>
        <comment>a phone</comment>
        <translation>En communication</translation>
    </message>
    <message>
        <source>Busy</source>
        <comment>a phone</comment>
        <translation>Occupé</translation>
    </message>
    <message>
        <source>Ringing</source>
        <comment>a phone</comment>
        <translation>Sonne</translation>
    </message>
    <message>
        <source>In a call, ringing</source>
        <comment>a phone</comment>
        <translation>En communication, sonne</translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>a phone</comment>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Gone</source>
        <comment>a phone that cannot be reached</comment>
        <translation>Injoignable</translation>
    </message>
    <message>
        <source>{state} (last known)</source>
        <translation>{state} (dernier état connu)</translation>
    </message>
    <message>
        <source>phone idle</source>
        <translation>téléphone libre</translation>
    </message>
    <message>
        <source>phone in a call</source>
        <translation>téléphone en communication</translation>
    </message>
    <message>
        <source>phone busy</source>
        <translation>téléphone occupé</translation>
    </message>
    <message>
        <source>phone ringing</source>
        <translation>téléphone qui sonne</translation>
    </message>
    <message>
        <source>phone in a call, ringing</source>
        <translation>téléphone en communication, sonne</translation>
    </message>
    <message>
        <source>phone on hold</source>
        <translation>téléphone en attente</translation>
    </message>
    <message>
        <source>phone gone</source>
        <comment>it cannot be reached</comment>
        <translation>téléphone injoignable</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln personne</numerusform>
            <numerusform>%Ln personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day, as QLocale writes dates: d. MMM yyyy is 5. Nov 2026</comment>
        <translation>d MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day of this year, as QLocale writes dates: d. MMM is 5. Nov</comment>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <source>until the end of the day</source>
        <comment>a presence, and when it ends</comment>
        <translation>jusqu’à la fin de la journée</translation>
    </message>
    <message>
        <source>until the end of {day}</source>
        <comment>a presence, and when it ends: Fri, or 5 Nov</comment>
        <translation>jusqu’à la fin de {day}</translation>
    </message>
    <message>
        <source>should be back since {span}</source>
        <comment>12 min, or 3 h 05 min</comment>
        <translation>devrait être de retour depuis {span}</translation>
    </message>
    <message>
        <source>should be back since {moment}</source>
        <comment>a day and a time: 5 Nov 14:00</comment>
        <translation>devait être de retour le {moment}</translation>
    </message>
    <message>
        <source>That is no time this program understands. Try “45 min”, “14:00” or “fri 9:00”.</source>
        <translation>Le programme ne comprend pas cette indication de temps. Essayez « 45 min », « 14:00 » ou « ven 9:00 ».</translation>
    </message>
    <message>
        <source>That time is over already.</source>
        <translation>Ce moment est déjà passé.</translation>
    </message>
    <message>
        <source>That is further ahead than this program plans.</source>
        <translation>Le programme ne planifie pas aussi loin.</translation>
    </message>
    <message>
        <source>{state} {until}</source>
        <comment>a presence, and when it ends: Away until 14:00</comment>
        <translation>{state} {until}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>« {text} »</translation>
    </message>
    <message>
        <source>no note</source>
        <translation>pas de note</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>Phones have room for the beginning: “{text}”</source>
        <translation>Les téléphones n’ont de place que pour le début : « {text} »</translation>
    </message>
    <message>
        <source>Phones show “{text}”.</source>
        <translation>Les téléphones affichent « {text} ».</translation>
    </message>
    <message>
        <source>{state} ({note})</source>
        <translation>{state} ({note})</translation>
    </message>
    <message>
        <source>{when}  {what}, as what was before ended</source>
        <comment>what became of a presence</comment>
        <translation>{when}  {what}, la précédente ayant pris fin</translation>
    </message>
    <message>
        <source>{when}  {what}, as planned</source>
        <comment>what became of a presence</comment>
        <translation>{when}  {what}, comme prévu</translation>
    </message>
    <message>
        <source>{when}  {what}, by {who} ({where})</source>
        <comment>who set a presence, and from where</comment>
        <translation>{when}  {what}, par {who} ({where})</translation>
    </message>
    <message>
        <source>window</source>
        <comment>where something was set</comment>
        <translation>fenêtre</translation>
    </message>
    <message>
        <source>console</source>
        <comment>where something was set</comment>
        <translation>console</translation>
    </message>
    <message>
        <source>dialplan</source>
        <comment>where something was set</comment>
        <translation>plan de numérotation</translation>
    </message>
    <message>
        <source>patterns of the dialplan</source>
        <comment>where something was set</comment>
        <translation>modèles du plan de numérotation</translation>
    </message>
    <message>
        <source>dialplan and directory</source>
        <comment>where something was set</comment>
        <translation>plan de numérotation et annuaire</translation>
    </message>
    <message>
        <source>phone</source>
        <comment>where something was set</comment>
        <translation>téléphone</translation>
    </message>
    <message>
        <source>phones</source>
        <comment>where something was set</comment>
        <translation>téléphones</translation>
    </message>
    <message>
        <source>demo office</source>
        <comment>where something was set</comment>
        <translation>bureau de démonstration</translation>
    </message>
    <message>
        <source>a source that was lost</source>
        <comment>where something was set</comment>
        <translation>une source perdue</translation>
    </message>
    <message>
        <source>console of the window</source>
        <comment>where something was set</comment>
        <translation>console de la fenêtre</translation>
    </message>
    <message>
        <source>schedule</source>
        <comment>where something was set: a plan that came due</comment>
        <translation>planification</translation>
    </message>
    <message>
        <source>calendar</source>
        <comment>where something was set</comment>
        <translation>calendrier</translation>
    </message>
    <message>
        <source>manager interface, {address}</source>
        <comment>where something was set</comment>
        <translation>interface manager, {address}</translation>
    </message>
</context>
</TS>
