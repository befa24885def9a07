<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>Application</name>
    <message>
        <source>Switchboard cannot start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{error}

Start afresh? The old file is kept under another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office's data cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo office opens in a window of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo office could not be opened. On a command line: {command}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Arrangement</name>
    <message>
        <source>No department</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Phones are served</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln phones show what this program tells. If it stops, they show what they were told last until it is started again.

It can go on without a window; starting Switchboard again brings the window back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Go on without a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop serving</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Name</source>
        <comment>a person's</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ext.</source>
        <comment>the number of an extension, shortened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <comment>a phone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConsoleDock</name>
    <message>
        <source>Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Console output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>help lists the commands; Tab completes; the arrows go through what was typed</source>
        <comment>help is typed</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>message</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln devices</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{who} was edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&gt; dial {number}@{context} as {name} &lt;{own_number}&gt;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: somebody else has set it since, so it stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what}: {state}</source>
        <comment>who or which device, and what was set</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {what}</source>
        <comment>so many of those that were to be set</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} were not set: {reason}</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskActions</name>
    <message>
        <source>&amp;Write a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dial as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reload the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Group by department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;vice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a &amp;dialplan…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the de&amp;mo office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Where SIP is served…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Switchboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Presence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peop&amp;le</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spacious</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>The files were read anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The dialplan has no hints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody fits “{text}”. Esc shows everyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody just now. Esc shows everyone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DialDialog</name>
    <message>
        <source>Dial as {who}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Context</source>
        <comment>of the dialplan</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>The engine ended before it answered. Nothing is known of what became of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This did not work, because of a fault of the program. What is known of it stands at the bottom.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>Open a dialplan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dialplans (*.conf);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Of the office's files, %Ln lines were passed over.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What of the files was passed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in this program did not work as it was meant to. What it happened to has ended, everything else goes on. These lines, and switchboard.log, help whoever looks after the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults of the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switchboard {version}

An office's extensions, devices and presence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Switchboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <comment>people that were set so far</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>no longer fits · {note}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListenDialog</name>
    <message>
        <source>Where SIP is served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses and ports of this computer, such as 127.0.0.1:5060 for phones on this computer only, or 0.0.0.0:5060 for all phones that reach it; tcp:, tls:, ws: or wss: before it for connections. Phones on other computers have to prove who they are: switchboard.toml says which there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message numerus="yes">
        <source>{total} · %Ln in</source>
        <comment>of a department: people, and those who are in</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total}</source>
        <comment>people of a department that a search left over</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>folded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer fits what is shown; stays until what was typed is applied, or Esc is pressed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state}: {since}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Extension {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Email</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonPanel</name>
    <message>
        <source>At</source>
        <comment>where somebody is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the texts that stand here (Ctrl+Return)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is set, and forget what was typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at home, at lunch …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back at two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;t</source>
        <comment>where somebody is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who set it last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose someone to see and set their presence. Typing searches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No presence can be set here: the hint names none that can.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Extension {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln people selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>Everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In</source>
        <comment>people who are in</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out</source>
        <comment>people who are out</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message numerus="yes">
        <source>{what}.

This changes %Ln at once.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Many at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change them</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} have changed meanwhile and will stay as they are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo the other %Ln?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo the other %Ln?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{verb}: {what}</source>
        <comment>undo or redo, and what</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Favourites: those with a star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available or in for a chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away, extended away or unavailable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a call, busy or on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, number, department, note …  dept:sales  is:away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <comment>people whom a search left over</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceBar</name>
    <message>
        <source>Try another port…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems in the files…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faults of the program…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phones</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscriptions</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>SIP is not served</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SIP on {where} · {phones} · {subscriptions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} ({transports}; this computer only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{address} ({transports})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StateGroup</name>
    <message>
        <source>Presence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Show the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top serving and quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switchboard goes on serving phones</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePanel</name>
    <message>
        <source>This office has no extensions yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its extensions come from the hints of an Asterisk dialplan (extensions.conf), its people's names from a directory.csv beside it. Or look around in a demo office of sixty people first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;demo office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a dia&amp;lplan…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <comment>presence: in for a chat, glad to be called</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extended away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unavailable</source>
        <comment>presence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set</source>
        <comment>presence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>available</source>
        <comment>within a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chat</source>
        <comment>within a sentence: in for a chat</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>away</source>
        <comment>within a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>extended away</source>
        <comment>within a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do not disturb</source>
        <comment>within a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unavailable</source>
        <comment>within a sentence: presence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <comment>within a sentence: presence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle</source>
        <comment>a phone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a call</source>
        <comment>a phone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy</source>
        <comment>a phone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ringing</source>
        <comment>a phone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a call, ringing</source>
        <comment>a phone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>a phone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <comment>a phone that cannot be reached</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} (last known)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone in a call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone busy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone ringing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone in a call, ringing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone on hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone gone</source>
        <comment>it cannot be reached</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day, as QLocale writes dates: d. MMM yyyy is 5. Nov 2026</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day of this year, as QLocale writes dates: d. MMM is 5. Nov</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{state} ({note})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{when}  {what}, by {who} ({where})</source>
        <comment>who set a presence, and from where</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window</source>
        <comment>where something was set</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>console</source>
        <comment>where something was set</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dialplan</source>
        <comment>where something was set</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patterns of the dialplan</source>
        <comment>where something was set</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dialplan and directory</source>
        <comment>where something was set</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone</source>
        <comment>where something was set</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phones</source>
        <comment>where something was set</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>demo office</source>
        <comment>where something was set</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a source that was lost</source>
        <comment>where something was set</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>console of the window</source>
        <comment>where something was set</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>schedule</source>
        <comment>where something was set: a plan that came due</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>manager interface, {address}</source>
        <comment>where something was set</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
