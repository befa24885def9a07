<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Bands</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <comment>people who should be back, on the wallboard</comment>
        <translation>
            <numerusform>%Ln overdue</numerusform>
            <numerusform>%Ln overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in</source>
        <comment>people, on the wallboard</comment>
        <translation>
            <numerusform>%Ln in</numerusform>
            <numerusform>%Ln in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln out</source>
        <comment>people, on the wallboard</comment>
        <translation>
            <numerusform>%Ln out</numerusform>
            <numerusform>%Ln out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the phone</source>
        <comment>people</comment>
        <translation>
            <numerusform>%Ln on the phone</numerusform>
            <numerusform>%Ln on the phone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarWords</name>
    <message numerus="yes">
        <source>%Ln events</source>
        <comment>of a calendar</comment>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events in the days that are planned.</source>
        <comment>of a calendar</comment>
        <translation>
            <numerusform>%Ln event in the days that are planned.</numerusform>
            <numerusform>%Ln events in the days that are planned.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events were left out: broken, or too often.</source>
        <translation>
            <numerusform>%Ln event was left out: broken, or too often.</numerusform>
            <numerusform>%Ln events were left out: broken, or too often.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarsDialog</name>
    <message numerus="yes">
        <source>%Ln calendars are saved, and are read now.</source>
        <translation>
            <numerusform>%Ln calendar is saved, and is read now.</numerusform>
            <numerusform>%Ln calendars are saved, and are read now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CallsStrip</name>
    <message numerus="yes">
        <source>%Ln more calls</source>
        <translation>
            <numerusform>%Ln more call</numerusform>
            <numerusform>%Ln more calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message numerus="yes">
        <source>You wait for %Ln people. If this program stops, nobody tells you of them.</source>
        <translation>
            <numerusform>You wait for %Ln person. If this program stops, nobody tells you of them.</numerusform>
            <numerusform>You wait for %Ln people. If this program stops, nobody tells you of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phones show what this program tells. If it stops, they show what they were told last until it is started again.</source>
        <translation>
            <numerusform>%Ln phone shows what this program tells. If it stops, it shows what it was told last until it is started again.</numerusform>
            <numerusform>%Ln phones show what this program tells. If it stops, they show what they were told last until it is started again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message numerus="yes">
        <source>the last %Ln digits</source>
        <comment>of a number that are the extension</comment>
        <translation>
            <numerusform>the last %Ln digit</numerusform>
            <numerusform>the last %Ln digits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were read.</source>
        <translation>
            <numerusform>%Ln person was read.</numerusform>
            <numerusform>%Ln people were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines were passed over, the first of them: {why}</source>
        <translation>
            <numerusform>%Ln line was passed over: {why}</numerusform>
            <numerusform>%Ln lines were passed over, the first of them: {why}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CredentialsDialog</name>
    <message numerus="yes">
        <source>The passwords of %Ln phones were neither copied nor printed. Nobody can see them again; who needs them gets new ones.</source>
        <translation>
            <numerusform>The password of %Ln phone was neither copied nor printed. Nobody can see it again; who needs it gets a new one.</numerusform>
            <numerusform>The passwords of %Ln phones were neither copied nor printed. Nobody can see them again; who needs them gets new ones.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message numerus="yes">
        <source>%Ln devices</source>
        <translation>
            <numerusform>%Ln device</numerusform>
            <numerusform>%Ln devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {what}</source>
        <comment>so many of those that were to be set</comment>
        <translation>
            <numerusform>%Ln of {what}</numerusform>
            <numerusform>%Ln of {what}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} were not set: {reason}</source>
        <translation>
            <numerusform>%Ln of {total} was not set: {reason}</numerusform>
            <numerusform>%Ln of {total} were not set: {reason}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message numerus="yes">
        <source>%Ln things are not as they should be. What a line names was passed over; everything else is served.</source>
        <translation>
            <numerusform>%Ln thing is not as it should be. What a line names was passed over; everything else is served.</numerusform>
            <numerusform>%Ln things are not as they should be. What a line names was passed over; everything else is served.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FavouritesVoice</name>
    <message numerus="yes">
        <source>%Ln favourites have changed.</source>
        <translation>
            <numerusform>%Ln favourite has changed.</numerusform>
            <numerusform>%Ln favourites have changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message numerus="yes">
        <source>%Ln changes are written so far …</source>
        <translation>
            <numerusform>%Ln change is written so far …</numerusform>
            <numerusform>%Ln changes are written so far …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes so far, looking before {when} …</source>
        <translation>
            <numerusform>%Ln change so far, looking before {when} …</numerusform>
            <numerusform>%Ln changes so far, looking before {when} …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes so far; there are more at the end.</source>
        <translation>
            <numerusform>%Ln change so far; there are more at the end.</numerusform>
            <numerusform>%Ln changes so far; there are more at the end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryFile</name>
    <message numerus="yes">
        <source>%Ln changes are in {file}.</source>
        <translation>
            <numerusform>%Ln change is in {file}.</numerusform>
            <numerusform>%Ln changes are in {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%Ln people were changed.</source>
        <translation>
            <numerusform>%Ln person was changed.</numerusform>
            <numerusform>%Ln people were changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %Ln people</source>
        <translation>
            <numerusform>&amp;Change %Ln person</numerusform>
            <numerusform>&amp;Change %Ln people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%Ln people were imported</source>
        <translation>
            <numerusform>%Ln person was imported</numerusform>
            <numerusform>%Ln people were imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListenDialog</name>
    <message numerus="yes">
        <source>The %Ln phones that have a &amp;password</source>
        <translation>
            <numerusform>The %Ln phone that has a &amp;password</numerusform>
            <numerusform>The %Ln phones that have a &amp;password</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln phones get passwords at a time.</source>
        <translation>
            <numerusform>At most %Ln phone gets a password at a time.</numerusform>
            <numerusform>At most %Ln phones get passwords at a time.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message numerus="yes">
        <source>{total} · %Ln in</source>
        <comment>of a department: people, and those who are in</comment>
        <translation>
            <numerusform>{total} · %Ln in</numerusform>
            <numerusform>{total} · %Ln in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total}</source>
        <comment>people of a department that a search left over</comment>
        <translation>
            <numerusform>%Ln of {total}</numerusform>
            <numerusform>%Ln of {total}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message numerus="yes">
        <source>%Ln people selected</source>
        <translation>
            <numerusform>%Ln person selected</numerusform>
            <numerusform>%Ln people selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhonesDialog</name>
    <message numerus="yes">
        <source>%Ln do not take what they are told; they stand first.</source>
        <translation>
            <numerusform>%Ln does not take what it is told; it stands first.</numerusform>
            <numerusform>%Ln do not take what they are told; they stand first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanWords</name>
    <message numerus="yes">
        <source>{days} {begins} to {ends}, %Ln days later</source>
        <comment>every week</comment>
        <translation>
            <numerusform>{days} {begins} to {ends}, %Ln day later</numerusform>
            <numerusform>{days} {begins} to {ends}, %Ln days later</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresetWords</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <comment>how long something lasts</comment>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message numerus="yes">
        <source>%Ln could not be taken…</source>
        <comment>people or lines</comment>
        <translation>
            <numerusform>%Ln could not be taken…</numerusform>
            <numerusform>%Ln could not be taken…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln page</numerusform>
            <numerusform>%Ln pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message numerus="yes">
        <source>{what}.

This changes %Ln at once.</source>
        <translation>
            <numerusform>{what}.

This changes %Ln at once.</numerusform>
            <numerusform>{what}.

This changes %Ln at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them stand in the directory's file: hidden, and shown again when you ask.</source>
        <translation>
            <numerusform>%Ln of them stands in the directory's file: hidden, and shown again when you ask.</numerusform>
            <numerusform>%Ln of them stand in the directory's file: hidden, and shown again when you ask.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} have changed meanwhile and will stay as they are.</source>
        <translation>
            <numerusform>%Ln of {total} has changed meanwhile and will stay as it is.</numerusform>
            <numerusform>%Ln of {total} have changed meanwhile and will stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} have ended by themselves and will stay as they are.</source>
        <translation>
            <numerusform>%Ln of {total} has ended by itself and will stay as it is.</numerusform>
            <numerusform>%Ln of {total} have ended by themselves and will stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo the other %Ln?</source>
        <translation>
            <numerusform>Undo the other %Ln?</numerusform>
            <numerusform>Undo the other %Ln?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo the other %Ln?</source>
        <translation>
            <numerusform>Redo the other %Ln?</numerusform>
            <numerusform>Redo the other %Ln?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message numerus="yes">
        <source>This office's network {network}, by {card}, {address}: up to %Ln other computers.</source>
        <translation>
            <numerusform>This office's network {network}, by {card}, {address}: up to %Ln other computer.</numerusform>
            <numerusform>This office's network {network}, by {card}, {address}: up to %Ln other computers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterErrands</name>
    <message numerus="yes">
        <source>Export the %Ln people who are selected</source>
        <translation>
            <numerusform>Export the %Ln person who is selected</numerusform>
            <numerusform>Export the %Ln people who are selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are in {file}.</source>
        <translation>
            <numerusform>%Ln person is in {file}.</numerusform>
            <numerusform>%Ln people are in {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RosterWords</name>
    <message numerus="yes">
        <source>Read last {when}: %Ln people.</source>
        <translation>
            <numerusform>Read last {when}: %Ln person.</numerusform>
            <numerusform>Read last {when}: %Ln people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message numerus="yes">
        <source>%Ln shown</source>
        <comment>people whom a search left over</comment>
        <translation>
            <numerusform>%Ln shown</numerusform>
            <numerusform>%Ln shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceBar</name>
    <message numerus="yes">
        <source>%Ln problems…</source>
        <translation>
            <numerusform>%Ln problem…</numerusform>
            <numerusform>%Ln problems…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faults of the program…</source>
        <translation>
            <numerusform>%Ln fault of the program…</numerusform>
            <numerusform>%Ln faults of the program…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phones</source>
        <translation>
            <numerusform>%Ln phone</numerusform>
            <numerusform>%Ln phones</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscriptions</source>
        <translation>
            <numerusform>%Ln subscription</numerusform>
            <numerusform>%Ln subscriptions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message numerus="yes">
        <source>%Ln changes are not saved.</source>
        <translation>
            <numerusform>%Ln change is not saved.</numerusform>
            <numerusform>%Ln changes are not saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TraceDialog</name>
    <message numerus="yes">
        <source>%Ln messages are in {file}.</source>
        <translation>
            <numerusform>%Ln message is in {file}.</numerusform>
            <numerusform>%Ln messages are in {file}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages; {missed} came too fast to be shown.</source>
        <translation>
            <numerusform>%Ln message; {missed} came too fast to be shown.</numerusform>
            <numerusform>%Ln messages; {missed} came too fast to be shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoicemailDesk</name>
    <message numerus="yes">
        <source>%Ln messages deleted</source>
        <translation>
            <numerusform>%Ln message deleted</numerusform>
            <numerusform>%Ln messages deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoicemailWords</name>
    <message numerus="yes">
        <source>%Ln new messages</source>
        <translation>
            <numerusform>%Ln new message</numerusform>
            <numerusform>%Ln new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
</context>
</TS>
