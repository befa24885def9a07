<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Switchboard</source>
        <translation>Acerca de Switchboard</translation>
    </message>
    <message>
        <source>Switchboard {version}

An office's extensions, devices and presence.</source>
        <translation>Switchboard {version}

Las extensiones, los dispositivos y la presencia de una oficina.</translation>
    </message>
    <message>
        <source>Licences of what it is made of</source>
        <translation>Licencias de sus componentes</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;Copiar el diagnóstico</translation>
    </message>
    <message>
        <source>What is so on this computer and what is wrong, without any password.</source>
        <translation>Cómo está este ordenador y qué va mal, sin ninguna contraseña.</translation>
    </message>
    <message>
        <source>Copied: paste it where you ask for help.</source>
        <translation>Copiado: péguelo donde pida ayuda.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Mirando…</translation>
    </message>
    <message>
        <source>Python {python} with compiled parts, Qt {qt}</source>
        <translation>Python {python} con partes compiladas, Qt {qt}</translation>
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
        <translation>Lo muestra el escritorio, y también la ventana.</translation>
    </message>
    <message>
        <source>This desktop shows no notifications: the window says it and asks for attention.</source>
        <translation>Este escritorio no muestra notificaciones: la ventana lo dice y reclama atención.</translation>
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
        <translation>{names} y {count} más</translation>
    </message>
    <message>
        <source>Available now</source>
        <translation>Disponible ahora</translation>
    </message>
    <message>
        <source>The line is free</source>
        <translation>La línea está libre</translation>
    </message>
    <message>
        <source>Rings and nobody answers</source>
        <translation>Suena y nadie contesta</translation>
    </message>
    <message>
        <source>Should be back by now</source>
        <translation>Ya debería haber vuelto</translation>
    </message>
    <message>
        <source>The phone is gone</source>
        <translation>El teléfono ha desaparecido</translation>
    </message>
    <message>
        <source>New voicemail</source>
        <comment>a message that somebody left</comment>
        <translation>Nuevo mensaje de voz</translation>
    </message>
</context>
<context>
    <name>AlarmsPage</name>
    <message>
        <source>&amp;A phone that rings for longer than</source>
        <translation>&amp;Un teléfono que suena más de</translation>
    </message>
    <message>
        <source>&amp;Whoever should be back and is not</source>
        <translation>&amp;Quien debería haber vuelto y no lo ha hecho</translation>
    </message>
    <message>
        <source>A &amp;phone that cannot be reached any more</source>
        <translation>Un &amp;teléfono que ya no se puede localizar</translation>
    </message>
    <message>
        <source>New &amp;voicemail</source>
        <translation>Nuevos mensajes de &amp;voz</translation>
    </message>
    <message>
        <source>&amp;Quiet from</source>
        <translation>&amp;Silencio de</translation>
    </message>
    <message>
        <source>With a &amp;sound</source>
        <translation>Con un &amp;sonido</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds, behind a number</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Go on serving them without a window</source>
        <translation>Seguir atendiéndolos sin ventana</translation>
    </message>
    <message>
        <source>Stop serving them</source>
        <translation>Dejar de atenderlos</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Silencio de</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Silencio hasta</translation>
    </message>
    <message>
        <source>Tell me of</source>
        <translation>Avisar de</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>until</source>
        <translation>a</translation>
    </message>
    <message>
        <source>&amp;When the window is closed while phones are served</source>
        <translation>&amp;Al cerrar la ventana mientras se atienden teléfonos</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Switchboard cannot start</source>
        <translation>Switchboard no puede iniciarse</translation>
    </message>
    <message>
        <source>{error}

Start afresh? The old file is kept under another name.</source>
        <translation>{error}

¿Empezar de nuevo? El archivo anterior se conserva con otro nombre.</translation>
    </message>
    <message>
        <source>The office's data cannot be used</source>
        <translation>Los datos de la oficina no se pueden usar</translation>
    </message>
    <message>
        <source>The demo office opens in a window of its own.</source>
        <translation>La oficina de demostración se abre en su propia ventana.</translation>
    </message>
    <message>
        <source>The demo office could not be opened. On a command line: {command}</source>
        <translation>No se pudo abrir la oficina de demostración. En la línea de órdenes: {command}</translation>
    </message>
</context>
<context>
    <name>Arrangement</name>
    <message>
        <source>No group</source>
        <translation>Sin grupo</translation>
    </message>
    <message>
        <source>No department</source>
        <translation>Sin departamento</translation>
    </message>
</context>
<context>
    <name>BandCard</name>
    <message>
        <source>Change the &amp;plan…</source>
        <translation>Cambiar el &amp;plan…</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historial…</translation>
    </message>
</context>
<context>
    <name>Bands</name>
    <message>
        <source>since {begins}</source>
        <comment>a presence or call that goes on: since 9:10</comment>
        <translation>desde {begins}</translation>
    </message>
    <message>
        <source>{begins} to {ends}</source>
        <comment>a presence or call: 9:10 to 11:00</comment>
        <translation>de {begins} a {ends}</translation>
    </message>
    <message>
        <source>until {ends}: {what}</source>
        <comment>a presence that ends by itself</comment>
        <translation>hasta {ends}: {what}</translation>
    </message>
    <message>
        <source>planned: {what}</source>
        <comment>a presence that is to come</comment>
        <translation>previsto: {what}</translation>
    </message>
    <message>
        <source>Set at {when} by a plan or an end</source>
        <translation>Puesto a las {when} por un plan o un final</translation>
    </message>
    <message>
        <source>Set at {when} by {who} ({where})</source>
        <comment>who set a presence, and from where</comment>
        <translation>Puesto a las {when} por {who} ({where})</translation>
    </message>
    <message>
        <source>not looked up yet</source>
        <comment>somebody's day in the timeline</comment>
        <translation>aún no consultado</translation>
    </message>
    <message>
        <source>nothing is known of {period}</source>
        <comment>of a day or a week</comment>
        <translation>no se sabe nada de {period}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
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
        <translation>Panel mural</translation>
    </message>
    <message numerus="yes">
        <source>%Ln overdue</source>
        <comment>people who should be back, on the wallboard</comment>
        <translation>
            <numerusform>%Ln con retraso</numerusform>
            <numerusform>%Ln con retraso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in</source>
        <comment>people, on the wallboard</comment>
        <translation>
            <numerusform>%Ln presente</numerusform>
            <numerusform>%Ln presentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln out</source>
        <comment>people, on the wallboard</comment>
        <translation>
            <numerusform>%Ln ausente</numerusform>
            <numerusform>%Ln ausentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the phone</source>
        <comment>people</comment>
        <translation>
            <numerusform>%Ln al teléfono</numerusform>
            <numerusform>%Ln al teléfono</numerusform>
        </translation>
    </message>
    <message>
        <source>Not current since {time}</source>
        <translation>Sin actualizar desde {time}</translation>
    </message>
    <message>
        <source>Nobody to show yet</source>
        <translation>Todavía no hay nadie que mostrar</translation>
    </message>
</context>
<context>
    <name>CalendarRules</name>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Add r&amp;ule</source>
        <translation>A&amp;ñadir regla</translation>
    </message>
    <message>
        <source>Re&amp;move rule</source>
        <translation>&amp;Quitar regla</translation>
    </message>
    <message>
        <source>Ea&amp;rlier</source>
        <translation>An&amp;tes</translation>
    </message>
    <message>
        <source>La&amp;ter</source>
        <translation>&amp;Después</translation>
    </message>
    <message>
        <source>any, or words by commas: holiday, *urlaub*</source>
        <translation>cualquiera, o palabras con comas: vacaciones, festivo</translation>
    </message>
    <message>
        <source>a regular e&amp;xpression</source>
        <translation>una e&amp;xpresión regular</translation>
    </message>
    <message>
        <source>Any event</source>
        <translation>Cualquier cita</translation>
    </message>
    <message>
        <source>E&amp;vents</source>
        <translation>C&amp;itas</translation>
    </message>
    <message>
        <source>Tit&amp;le has</source>
        <translation>El títu&amp;lo contiene</translation>
    </message>
    <message>
        <source>S&amp;hows</source>
        <translation>Mues&amp;tra</translation>
    </message>
    <message>
        <source>Whole days or hours</source>
        <translation>Días enteros u horas</translation>
    </message>
    <message>
        <source>Where somebody is then</source>
        <translation>Dónde está la persona</translation>
    </message>
    <message>
        <source>at, such as: in a meeting</source>
        <translation>dónde, por ejemplo: en una reunión</translation>
    </message>
    <message>
        <source>Rules: the first that fits counts</source>
        <translation>Reglas: cuenta la primera que encaja</translation>
    </message>
    <message>
        <source>vacation</source>
        <translation>vacaciones</translation>
    </message>
    <message>
        <source>out of office</source>
        <translation>fuera de la oficina</translation>
    </message>
    <message>
        <source>in a meeting</source>
        <translation>en una reunión</translation>
    </message>
</context>
<context>
    <name>CalendarWords</name>
    <message>
        <source>Busy</source>
        <comment>an event of a calendar</comment>
        <translation>Ocupado</translation>
    </message>
    <message>
        <source>Out of office</source>
        <comment>an event of a calendar</comment>
        <translation>Fuera de la oficina</translation>
    </message>
    <message>
        <source>Tentative</source>
        <comment>an event of a calendar</comment>
        <translation>Provisional</translation>
    </message>
    <message>
        <source>Working elsewhere</source>
        <comment>an event of a calendar</comment>
        <translation>Trabaja en otro lugar</translation>
    </message>
    <message>
        <source>Free</source>
        <comment>an event of a calendar</comment>
        <translation>Libre</translation>
    </message>
    <message>
        <source>Any event</source>
        <translation>Cualquier cita</translation>
    </message>
    <message>
        <source>private</source>
        <comment>an event of a calendar</comment>
        <translation>privada</translation>
    </message>
    <message>
        <source>title has {words}</source>
        <translation>el título contiene {words}</translation>
    </message>
    <message>
        <source>title fits {pattern}</source>
        <translation>el título encaja con {pattern}</translation>
    </message>
    <message>
        <source>{event}: {presence}</source>
        <comment>a rule: Busy, whole days: Away</comment>
        <translation>{event}: {presence}</translation>
    </message>
    <message>
        <source>at any time</source>
        <comment>events of a calendar</comment>
        <translation>a cualquier hora</translation>
    </message>
    <message>
        <source>whole days</source>
        <comment>events of a calendar</comment>
        <translation>días enteros</translation>
    </message>
    <message>
        <source>hours of a day</source>
        <comment>events of a calendar</comment>
        <translation>horas de un día</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>what a rule of a calendar plans</comment>
        <translation>Nada</translation>
    </message>
    <message>
        <source>Not read: {why}</source>
        <translation>No leído: {why}</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Aún sin leer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <comment>of a calendar</comment>
        <translation>
            <numerusform>%Ln cita</numerusform>
            <numerusform>%Ln citas</numerusform>
        </translation>
    </message>
    <message>
        <source>{events}, read {time}</source>
        <comment>5 events, read 12:00</comment>
        <translation>{events}, leído {time}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events in the days that are planned.</source>
        <comment>of a calendar</comment>
        <translation>
            <numerusform>%Ln cita en los días que se planifican.</numerusform>
            <numerusform>%Ln citas en los días que se planifican.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: {plan}.</source>
        <comment>the plan that comes next</comment>
        <translation>A continuación: {plan}.</translation>
    </message>
    <message>
        <source>No rule makes a plan of them.</source>
        <translation>Ninguna regla las convierte en un plan.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events were left out: broken, or too often.</source>
        <translation>
            <numerusform>Se omitió %Ln cita: defectuosa o demasiado frecuente.</numerusform>
            <numerusform>Se omitieron %Ln citas: defectuosas o demasiado frecuentes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CalendarsDialog</name>
    <message>
        <source>Calendars</source>
        <translation>Calendarios</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nuevo</translation>
    </message>
    <message>
        <source>Rem&amp;ove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Loo&amp;k now</source>
        <translation>&amp;Leer ahora</translation>
    </message>
    <message>
        <source>an extension; nothing for everybody</source>
        <translation>una extensión; vacío para todos</translation>
    </message>
    <message>
        <source>https://…, webcal://…, or a file</source>
        <translation>https://…, webcal://… o un archivo</translation>
    </message>
    <message>
        <source>&amp;File…</source>
        <translation>&amp;Archivo…</translation>
    </message>
    <message>
        <source>It is a Cal&amp;DAV calendar</source>
        <translation>Es un calendario Cal&amp;DAV</translation>
    </message>
    <message>
        <source>Calendars t&amp;here…</source>
        <translation>Cal&amp;endarios de allí…</translation>
    </message>
    <message>
        <source>&amp;Try it</source>
        <translation>&amp;Probar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
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
            <numerusform>%Ln calendario está guardado y se lee ahora.</numerusform>
            <numerusform>%Ln calendarios están guardados y se leen ahora.</numerusform>
        </translation>
    </message>
    <message>
        <source>The calendar {name} is chosen.</source>
        <translation>El calendario {name} está elegido.</translation>
    </message>
    <message>
        <source>{name} is saved, and is read now.</source>
        <translation>{name} está guardado y se lee ahora.</translation>
    </message>
    <message>
        <source>office</source>
        <comment>name of a calendar</comment>
        <translation>oficina</translation>
    </message>
    <message>
        <source>unchanged</source>
        <comment>a password that is kept and not shown</comment>
        <translation>sin cambios</translation>
    </message>
    <message>
        <source>everybody</source>
        <comment>whose calendar it is</comment>
        <translation>todos</translation>
    </message>
    <message>
        <source>It is read …</source>
        <translation>Se está leyendo…</translation>
    </message>
    <message>
        <source>The server is asked …</source>
        <translation>Se pregunta al servidor…</translation>
    </message>
    <message>
        <source>Choose a calendar</source>
        <translation>Elegir un calendario</translation>
    </message>
    <message>
        <source>Calendars (*.ics *.ical);;All files (*)</source>
        <translation>Calendarios (*.ics *.ical);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>No&amp;mbre</translation>
    </message>
    <message>
        <source>Of &amp;whom</source>
        <translation>De q&amp;uién</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>Direcc&amp;ión</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>Us&amp;uario</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Contraseña</translation>
    </message>
    <message>
        <source>Of an event nothing is shown but when it is and what its rule says.</source>
        <translation>De una cita solo se muestra cuándo es y lo que dice su regla.</translation>
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
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Pick up your phone</source>
        <comment>a call that is being made</comment>
        <translation>Descuelgue su teléfono</translation>
    </message>
    <message>
        <source>Calls you</source>
        <comment>somebody whose call rings here</comment>
        <translation>Le llama</translation>
    </message>
    <message>
        <source>Rings there</source>
        <comment>a call that is being made</comment>
        <translation>Está sonando</translation>
    </message>
    <message>
        <source>In a call</source>
        <translation>En llamada</translation>
    </message>
    <message>
        <source>Waits while you ask {who}</source>
        <comment>the other party</comment>
        <translation>Espera mientras pregunta a {who}</translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>the other party waits</comment>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Has put you on hold</source>
        <comment>the other party of a call</comment>
        <translation>Le ha puesto en espera</translation>
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
        <translation>Descuelgue su teléfono: llama a {who}.</translation>
    </message>
    <message>
        <source>Pick up your phone to hear the message.</source>
        <translation>Descuelgue su teléfono para oír el mensaje.</translation>
    </message>
    <message>
        <source>Say who sits here first: in the settings, page This desk.</source>
        <translation>Diga primero quién está aquí: en los ajustes, página Este puesto.</translation>
    </message>
    <message>
        <source>Asking {who}: hang up to put the call through.</source>
        <translation>Se consulta a {who}: cuelgue para pasar la llamada.</translation>
    </message>
    <message>
        <source>The call goes to {who}.</source>
        <translation>La llamada pasa a {who}.</translation>
    </message>
</context>
<context>
    <name>CallsStrip</name>
    <message>
        <source>Transfer…</source>
        <translation>Transferir…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Volver</translation>
    </message>
    <message>
        <source>Drag it onto whoever is to have it; with Shift you ask them first.</source>
        <translation>Arrástrela hasta la persona que deba recibirla; con Mayús se le pregunta antes.</translation>
    </message>
    <message>
        <source>My calls</source>
        <translation>Mis llamadas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more calls</source>
        <translation>
            <numerusform>%Ln llamada más</numerusform>
            <numerusform>%Ln llamadas más</numerusform>
        </translation>
    </message>
    <message>
        <source>Decline</source>
        <comment>a call that rings</comment>
        <translation>Rechazar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>a call that is being made</comment>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Put through</source>
        <translation>Pasar la llamada</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Colgar</translation>
    </message>
</context>
<context>
    <name>CloseDialog</name>
    <message>
        <source>Phones are served</source>
        <translation>Se atienden teléfonos</translation>
    </message>
    <message>
        <source>You wait for somebody</source>
        <translation>Espera a alguien</translation>
    </message>
    <message numerus="yes">
        <source>You wait for %Ln people. If this program stops, nobody tells you of them.</source>
        <translation>
            <numerusform>Espera a %Ln persona. Si este programa se detiene, nadie le avisará.</numerusform>
            <numerusform>Espera a %Ln personas. Si este programa se detiene, nadie le avisará.</numerusform>
        </translation>
    </message>
    <message>
        <source>It can go on without a window; a click on its sign in the tray brings it back.</source>
        <translation>Puede seguir sin ventana; un clic en su icono de la bandeja la trae de vuelta.</translation>
    </message>
    <message>
        <source>It can go on without a window. This desktop has no tray for a sign of it: starting Switchboard again brings the window back.</source>
        <translation>Puede seguir sin ventana. Este escritorio no tiene bandeja: al iniciar Switchboard de nuevo, la ventana vuelve.</translation>
    </message>
    <message>
        <source>&amp;Do so from now on, without asking</source>
        <translation>&amp;Hacerlo así siempre, sin preguntar</translation>
    </message>
    <message>
        <source>&amp;Go on without a window</source>
        <translation>&amp;Seguir sin ventana</translation>
    </message>
    <message>
        <source>&amp;Stop serving</source>
        <translation>&amp;Detener</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phones show what this program tells. If it stops, they show what they were told last until it is started again.</source>
        <translation>
            <numerusform>%Ln teléfono muestra lo que este programa comunica. Si se detiene, mostrará lo último comunicado hasta que se inicie de nuevo.</numerusform>
            <numerusform>%Ln teléfonos muestran lo que este programa comunica. Si se detiene, mostrarán lo último comunicado hasta que se inicie de nuevo.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Column</name>
    <message>
        <source>Name</source>
        <comment>a person's</comment>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Ext.</source>
        <comment>the number of an extension, shortened</comment>
        <translation>Ext.</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Device</source>
        <comment>a phone</comment>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presencia</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Desde</translation>
    </message>
</context>
<context>
    <name>ColumnsPage</name>
    <message>
        <source>Say which column holds the extension.</source>
        <translation>Diga en qué columna está la extensión.</translation>
    </message>
    <message>
        <source>Two columns are taken for the same: {what}.</source>
        <translation>Dos columnas se toman por lo mismo: {what}.</translation>
    </message>
    <message>
        <source>Tab</source>
        <comment>the character</comment>
        <translation>Tabulador</translation>
    </message>
    <message>
        <source>Names of columns</source>
        <translation>Nombres de columnas</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Una persona</translation>
    </message>
    <message numerus="yes">
        <source>the last %Ln digits</source>
        <comment>of a number that are the extension</comment>
        <translation>
            <numerusform>la última %Ln cifra</numerusform>
            <numerusform>las últimas %Ln cifras</numerusform>
        </translation>
    </message>
    <message>
        <source>all of it</source>
        <comment>of a number</comment>
        <translation>entero</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Codificación</translation>
    </message>
    <message>
        <source>&amp;Between cells</source>
        <translation>&amp;Entre celdas</translation>
    </message>
    <message>
        <source>&amp;First line</source>
        <translation>&amp;Primera línea</translation>
    </message>
    <message>
        <source>The extension is, of its n&amp;umber,</source>
        <translation>La extensión es, de su n&amp;úmero,</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Columna</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>Qué contiene</translation>
    </message>
    <message>
        <source>Is taken for</source>
        <translation>Se toma por</translation>
    </message>
    <message>
        <source>{column} is taken for</source>
        <translation>{column} se toma por</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were read.</source>
        <translation>
            <numerusform>Se leyó %Ln persona.</numerusform>
            <numerusform>Se leyeron %Ln personas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines were passed over, the first of them: {why}</source>
        <translation>
            <numerusform>Se omitió %Ln línea: {why}</numerusform>
            <numerusform>Se omitieron %Ln líneas, la primera: {why}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsoleDock</name>
    <message>
        <source>Console</source>
        <translation>Consola</translation>
    </message>
    <message>
        <source>Console output</source>
        <translation>Salida de la consola</translation>
    </message>
    <message>
        <source>help lists the commands; Tab completes; the arrows go through what was typed</source>
        <comment>help is typed</comment>
        <translation>help muestra las órdenes; Tab completa; las flechas recorren lo escrito</translation>
    </message>
</context>
<context>
    <name>CredentialsDialog</name>
    <message>
        <source>Lamps of colleagues</source>
        <translation>Luces de los compañeros</translation>
    </message>
    <message>
        <source>Or as lines of a settings file ({file})</source>
        <translation>O como líneas de un archivo de configuración ({file})</translation>
    </message>
    <message>
        <source>Passwords of phones</source>
        <translation>Contraseñas de los teléfonos</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Maker</source>
        <translation>Fabricante</translation>
    </message>
    <message>
        <source>What is to be entered</source>
        <translation>Qué hay que introducir</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy &amp;all as a list</source>
        <translation>Copiar &amp;todo como lista</translation>
    </message>
    <message>
        <source>&amp;Print the list…</source>
        <translation>&amp;Imprimir la lista…</translation>
    </message>
    <message>
        <source>P&amp;hone</source>
        <translation>Telé&amp;fono</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Servidor</translation>
    </message>
    <message>
        <source>&amp;Maker</source>
        <translation>Fa&amp;bricante</translation>
    </message>
    <message numerus="yes">
        <source>The passwords of %Ln phones were neither copied nor printed. Nobody can see them again; who needs them gets new ones.</source>
        <translation>
            <numerusform>La contraseña de %Ln teléfono no se ha copiado ni impreso. Nadie podrá verla de nuevo; quien la necesite recibirá otra.</numerusform>
            <numerusform>Las contraseñas de %Ln teléfonos no se han copiado ni impreso. Nadie podrá verlas de nuevo; quien las necesite recibirá otras.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close all the &amp;same</source>
        <translation>Cerrar de &amp;todos modos</translation>
    </message>
    <message>
        <source>Server {address}</source>
        <translation>Servidor {address}</translation>
    </message>
    <message>
        <source>These passwords are shown now and never again: only hashes of them are kept. Copy or print what the phones need.</source>
        <translation>Estas contraseñas se muestran ahora y nunca más: solo se guardan sus hashes. Copie o imprima lo que necesiten los teléfonos.</translation>
    </message>
    <message>
        <source>Scan this in the app's account settings: it fills in the account.</source>
        <translation>Escanéelo en los ajustes de cuenta de la aplicación: la cuenta queda rellenada.</translation>
    </message>
    <message>
        <source>A smartphone's camera reads the password here, to be pasted into the app.</source>
        <translation>La cámara de un smartphone lee aquí la contraseña, para pegarla en la aplicación.</translation>
    </message>
</context>
<context>
    <name>DeputyLine</name>
    <message>
        <source>Deputy: {who}</source>
        <translation>Suplente: {who}</translation>
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
        <translation>&gt; marcar {number}@{context} como {name} &lt;{own_number}&gt;</translation>
    </message>
    <message>
        <source>message</source>
        <translation>mensaje</translation>
    </message>
    <message numerus="yes">
        <source>%Ln devices</source>
        <translation>
            <numerusform>%Ln dispositivo</numerusform>
            <numerusform>%Ln dispositivos</numerusform>
        </translation>
    </message>
    <message>
        <source>{who}: planned</source>
        <translation>{who}: planificado</translation>
    </message>
    <message>
        <source>{who}: plan changed</source>
        <translation>{who}: plan cambiado</translation>
    </message>
    <message>
        <source>{who}: plan removed</source>
        <translation>{who}: plan eliminado</translation>
    </message>
    <message>
        <source>{what}: it has ended by itself since, so it stays as it is.</source>
        <translation>{what}: ha terminado por sí solo desde entonces; queda como está.</translation>
    </message>
    <message>
        <source>{what}: somebody else has set it since, so it stays as it is.</source>
        <translation>{what}: otra persona lo ha cambiado desde entonces; queda como está.</translation>
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
            <numerusform>%Ln de: {what}</numerusform>
            <numerusform>%Ln de: {what}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} were not set: {reason}</source>
        <translation>
            <numerusform>%Ln de {total} no se modificó: {reason}</numerusform>
            <numerusform>%Ln de {total} no se modificaron: {reason}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeskActions</name>
    <message>
        <source>&amp;Phones…</source>
        <translation>&amp;Teléfonos…</translation>
    </message>
    <message>
        <source>S&amp;IP messages…</source>
        <translation>&amp;Mensajes SIP…</translation>
    </message>
    <message>
        <source>&amp;Where SIP is served…</source>
        <translation>Direcciones &amp;SIP…</translation>
    </message>
    <message>
        <source>&amp;Console</source>
        <translation>&amp;Consola</translation>
    </message>
    <message>
        <source>De&amp;vice</source>
        <translation>Dispos&amp;itivo</translation>
    </message>
    <message>
        <source>&amp;Office</source>
        <translation>&amp;Oficina</translation>
    </message>
    <message>
        <source>&amp;Presence</source>
        <translation>&amp;Presencia</translation>
    </message>
    <message>
        <source>Peop&amp;le</source>
        <translation>Pe&amp;rsonas</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>Ve&amp;ntana</translation>
    </message>
    <message>
        <source>A&amp;dministration</source>
        <translation>A&amp;dministración</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Open a &amp;dialplan…</source>
        <translation>Abrir un &amp;plan de marcación…</translation>
    </message>
    <message>
        <source>First s&amp;tart…</source>
        <translation>Pue&amp;sta en marcha…</translation>
    </message>
    <message>
        <source>Open the de&amp;mo office</source>
        <translation>Abrir la oficina de &amp;demostración</translation>
    </message>
    <message>
        <source>&amp;Reload the files</source>
        <translation>&amp;Recargar los archivos</translation>
    </message>
    <message>
        <source>&amp;Calendars…</source>
        <translation>&amp;Calendarios…</translation>
    </message>
    <message>
        <source>&amp;Import people…</source>
        <translation>Imp&amp;ortar personas…</translation>
    </message>
    <message>
        <source>E&amp;xport people…</source>
        <translation>E&amp;xportar personas…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>A&amp;justes…</translation>
    </message>
    <message>
        <source>&amp;Notifications…</source>
        <translation>&amp;Notificaciones…</translation>
    </message>
    <message>
        <source>&amp;Voicemail…</source>
        <translation>Mensajes de &amp;voz…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Imprimir…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sa&amp;lir</translation>
    </message>
    <message>
        <source>&amp;Add a person…</source>
        <translation>Añadir u&amp;na persona…</translation>
    </message>
    <message>
        <source>&amp;Edit person…</source>
        <translation>&amp;Editar persona…</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>E&amp;liminar…</translation>
    </message>
    <message>
        <source>&amp;Back to the file</source>
        <translation>&amp;Volver al archivo</translation>
    </message>
    <message>
        <source>&amp;Go to the deputy</source>
        <translation>I&amp;r al suplente</translation>
    </message>
    <message>
        <source>Hidden &amp;people…</source>
        <translation>&amp;Personas ocultas…</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favorito</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Historial…</translation>
    </message>
    <message>
        <source>&amp;Tell me when they are available</source>
        <translation>Avisar cuando estén disponi&amp;bles</translation>
    </message>
    <message>
        <source>Tell me when their l&amp;ine is free</source>
        <translation>&amp;Avisar cuando la línea esté libre</translation>
    </message>
    <message>
        <source>&amp;Calendar…</source>
        <translation>&amp;Calendario…</translation>
    </message>
    <message>
        <source>&amp;Number from the clipboard…</source>
        <translation>Número del por&amp;tapapeles…</translation>
    </message>
    <message>
        <source>Call with &amp;my phone</source>
        <translation>Llamar con mi teléfon&amp;o</translation>
    </message>
    <message>
        <source>T&amp;ransfer my call…</source>
        <translation>Tran&amp;sferir mi llamada…</translation>
    </message>
    <message>
        <source>Hang &amp;up</source>
        <translation>Col&amp;gar</translation>
    </message>
    <message>
        <source>&amp;Dial as…</source>
        <translation>&amp;Marcar como…</translation>
    </message>
    <message>
        <source>&amp;Write a note</source>
        <translation>&amp;Escribir una nota</translation>
    </message>
    <message>
        <source>P&amp;lans…</source>
        <translation>P&amp;lanes…</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Aplicar</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;My own presence</source>
        <translation>&amp;Mi propia presencia</translation>
    </message>
    <message>
        <source>Pre&amp;sets</source>
        <translation>Preaju&amp;stes</translation>
    </message>
    <message>
        <source>&amp;Undo: {what}</source>
        <translation>&amp;Deshacer: {what}</translation>
    </message>
    <message>
        <source>&amp;Redo: {what}</source>
        <translation>&amp;Rehacer: {what}</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>&amp;Group by department</source>
        <translation>&amp;Agrupar por departamento</translation>
    </message>
    <message>
        <source>By groups instead of departments</source>
        <translation>Por grupos en lugar de departamentos</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>Más &amp;grande</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>Más &amp;pequeño</translation>
    </message>
    <message>
        <source>La&amp;nguage</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Colours of the system</source>
        <translation>Colores del sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>As a l&amp;ist</source>
        <translation>Como li&amp;sta</translation>
    </message>
    <message>
        <source>As &amp;tiles</source>
        <translation>Como &amp;mosaico</translation>
    </message>
    <message>
        <source>As a ti&amp;meline</source>
        <translation>Como c&amp;ronología</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Compacto</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Cómodo</translation>
    </message>
    <message>
        <source>Spacious</source>
        <translation>Amplio</translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation>Idioma del sistema</translation>
    </message>
    <message>
        <source>&amp;Wallboard</source>
        <translation>Panel &amp;mural</translation>
    </message>
    <message>
        <source>An&amp;other wallboard</source>
        <translation>O&amp;tro panel mural</translation>
    </message>
    <message>
        <source>&amp;Strip of favourites</source>
        <translation>Tira de &amp;favoritos</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>&amp;About Switchboard</source>
        <translation>&amp;Acerca de Switchboard</translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
</context>
<context>
    <name>DeskParts</name>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
</context>
<context>
    <name>DeskWindow</name>
    <message>
        <source>The files were read anew.</source>
        <translation>Los archivos se han vuelto a leer.</translation>
    </message>
    <message>
        <source>The language changes when Switchboard is started again.</source>
        <translation>El idioma cambiará la próxima vez que se inicie Switchboard.</translation>
    </message>
    <message>
        <source>The dialplan has no hints.</source>
        <translation>El plan de marcación no tiene hints.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Un momento …</translation>
    </message>
    <message>
        <source>Nobody fits “{text}”. Esc shows everyone.</source>
        <translation>Nadie coincide con «{text}». Esc muestra a todos.</translation>
    </message>
    <message>
        <source>Nobody just now. Esc shows everyone.</source>
        <translation>Nadie por ahora. Esc muestra a todos.</translation>
    </message>
</context>
<context>
    <name>DetailsDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
</context>
<context>
    <name>DialDialog</name>
    <message>
        <source>Dial as {who}</source>
        <translation>Marcar como {who}</translation>
    </message>
    <message>
        <source>Dial</source>
        <translation>Marcar</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>&amp;Número</translation>
    </message>
    <message>
        <source>&amp;Context</source>
        <comment>of the dialplan</comment>
        <translation>&amp;Contexto</translation>
    </message>
</context>
<context>
    <name>DiscoveredDialog</name>
    <message>
        <source>Calendars of this server</source>
        <translation>Calendarios de este servidor</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>De quién</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Tick one, or several to take them all at once. Of whom each is, is an extension; the space bar ticks.</source>
        <translation>Marque uno, o varios para tomarlos todos a la vez. De quién es cada uno lo dice una extensión; la barra espaciadora marca.</translation>
    </message>
    <message>
        <source>Nobody has the extension that stands beside {name}.</source>
        <translation>Nadie tiene la extensión que está junto a {name}.</translation>
    </message>
</context>
<context>
    <name>Door</name>
    <message>
        <source>The engine ended before it answered. Nothing is known of what became of it.</source>
        <translation>El servicio terminó antes de responder. No se sabe en qué quedó.</translation>
    </message>
    <message>
        <source>This did not work, because of a fault of the program. What is known of it stands at the bottom.</source>
        <translation>No ha funcionado por un fallo del programa. Lo que se sabe de él figura abajo.</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>&amp;Back to the people</source>
        <translation>&amp;Volver a las personas</translation>
    </message>
</context>
<context>
    <name>EntryDialog</name>
    <message>
        <source>Write a secret.</source>
        <translation>Falta una contraseña.</translation>
    </message>
    <message>
        <source>Write a name.</source>
        <translation>Falta un nombre.</translation>
    </message>
    <message>
        <source>There is one of that name already.</source>
        <translation>Ya hay uno con ese nombre.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
</context>
<context>
    <name>EntryList</name>
    <message>
        <source>Add…</source>
        <translation>Añadir…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>bloqueado</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>Open a dialplan</source>
        <translation>Abrir un plan de marcación</translation>
    </message>
    <message>
        <source>Dialplans (*.conf);;All files (*)</source>
        <translation>Planes de marcación (*.conf);;Todos los archivos (*)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln things are not as they should be. What a line names was passed over; everything else is served.</source>
        <translation>
            <numerusform>%Ln cosa no está como debería. Lo que nombra una línea se ha pasado por alto; todo lo demás se atiende.</numerusform>
            <numerusform>%Ln cosas no están como deberían. Lo que nombra una línea se ha pasado por alto; todo lo demás se atiende.</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Something in this program did not work as it was meant to. What it happened to has ended, everything else goes on. These lines, and switchboard.log, help whoever looks after the program.</source>
        <translation>Algo en este programa no funcionó como debía. Lo afectado ha terminado; todo lo demás sigue. Estas líneas y switchboard.log ayudan a quien se encarga del programa.</translation>
    </message>
    <message>
        <source>Faults of the program</source>
        <translation>Fallos del programa</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>No ha funcionado</translation>
    </message>
    <message>
        <source>{dialplan} is open.</source>
        <translation>{dialplan} está abierto.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <comment>people that were set so far</comment>
        <translation>{done} de {total}</translation>
    </message>
</context>
<context>
    <name>FavouritesVoice</name>
    <message numerus="yes">
        <source>%Ln favourites have changed.</source>
        <translation>
            <numerusform>%Ln favorito ha cambiado.</numerusform>
            <numerusform>%Ln favoritos han cambiado.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Find a name or number</source>
        <translation>Buscar un nombre o un número</translation>
    </message>
    <message>
        <source>Who sits at this desk</source>
        <translation>Quién ocupa este puesto</translation>
    </message>
    <message>
        <source>Who sits at this desk? Their own state is then at hand here.</source>
        <translation>¿Quién ocupa este puesto? Su propio estado queda así a mano.</translation>
    </message>
    <message>
        <source>Nobody in particular</source>
        <translation>Nadie en particular</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>Puesta en marcha</translation>
    </message>
    <message>
        <source>&amp;Calendars…</source>
        <translation>&amp;Calendarios…</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Más &amp;tarde</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Terminar</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <comment>step</comment>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>{people} are in the office now.</source>
        <translation>Ahora hay en la oficina: {people}.</translation>
    </message>
    <message>
        <source>nowhere yet</source>
        <translation>todavía en ningún sitio</translation>
    </message>
    <message>
        <source>Phones are served on {where}.</source>
        <translation>Se atiende a los teléfonos en {where}.</translation>
    </message>
    <message>
        <source>A &amp;new office, by hand</source>
        <translation>Una oficina &amp;nueva, a mano</translation>
    </message>
    <message>
        <source>Names and numbers are written here; everything else is made for you.</source>
        <translation>Los nombres y números se escriben aquí; todo lo demás se hace solo.</translation>
    </message>
    <message>
        <source>From a &amp;list of people</source>
        <translation>A partir de una &amp;lista de personas</translation>
    </message>
    <message>
        <source>A table (CSV), vCards, LDAP or Active Directory, or the files of an Asterisk.</source>
        <translation>Una tabla (CSV), vCards, LDAP o Active Directory, o los archivos de un Asterisk.</translation>
    </message>
    <message>
        <source>With a &amp;dialplan of ours</source>
        <translation>Con un &amp;plan de marcación propio</translation>
    </message>
    <message>
        <source>An extensions.conf says which numbers there are, a directory.csv beside it who.</source>
        <translation>Un extensions.conf dice qué números hay, un directory.csv al lado dice quién.</translation>
    </message>
    <message>
        <source>Beside an &amp;Asterisk</source>
        <translation>Junto a un &amp;Asterisk</translation>
    </message>
    <message>
        <source>Its extensions.conf is read where it lies, and names are taken from its files. Its calls are not followed yet: a live link comes later.</source>
        <translation>Su extensions.conf se lee donde está, y los nombres se toman de sus archivos. Aún no se siguen sus llamadas: un enlace en vivo vendrá más adelante.</translation>
    </message>
    <message>
        <source>Look around in the de&amp;mo office</source>
        <translation>Dar una vuelta por la oficina de de&amp;mostración</translation>
    </message>
    <message>
        <source>Sixty people and a day of theirs, in a data folder of its own. Nothing here changes.</source>
        <translation>Sesenta personas y un día suyo, en una carpeta de datos propia. Aquí no cambia nada.</translation>
    </message>
    <message>
        <source>&amp;Take people over…</source>
        <translation>Tra&amp;er personas…</translation>
    </message>
    <message>
        <source>What would change is shown before anything does.</source>
        <translation>Lo que cambiaría se muestra antes de que cambie nada.</translation>
    </message>
    <message>
        <source>&amp;Open a dialplan…</source>
        <translation>A&amp;brir un plan de marcación…</translation>
    </message>
    <message>
        <source>Which extensions.conf is the office's?</source>
        <translation>¿Qué extensions.conf es el de la oficina?</translation>
    </message>
    <message>
        <source>Open the Asterisk's &amp;extensions.conf…</source>
        <translation>Abrir el &amp;extensions.conf del Asterisk…</translation>
    </message>
    <message>
        <source>It lies in /etc/asterisk, or in a copy of that folder. Names come from voicemail.conf, users.conf or pjsip.conf there: take people over from one of them afterwards.</source>
        <translation>Está en /etc/asterisk, o en una copia de esa carpeta. Los nombres vienen de voicemail.conf, users.conf o pjsip.conf: traiga después personas de uno de ellos.</translation>
    </message>
    <message>
        <source>How does this office begin?</source>
        <translation>¿Cómo empieza esta oficina?</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>This desk</source>
        <translation>Este puesto</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Teléfonos</translation>
    </message>
    <message>
        <source>That is all</source>
        <translation>Eso es todo</translation>
    </message>
    <message>
        <source>People's calendars can plan their presence. All of it is found in the menus again.</source>
        <translation>Los calendarios pueden planificar la presencia de las personas. Todo está también en los menús.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>Who is in the office? Each gets a number, and everything that goes with it. A list can be copied from a spreadsheet and pasted here.</source>
        <translation>¿Quién está en la oficina? Cada uno recibe un número y todo lo que va con él. Se puede copiar una lista de una hoja de cálculo y pegarla aquí.</translation>
    </message>
    <message>
        <source>&amp;Where phones are served…</source>
        <translation>D&amp;ónde se atiende a los teléfonos…</translation>
    </message>
    <message>
        <source>What is to be entered into the phone</source>
        <translation>Lo que hay que introducir en el teléfono</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>(its password)</source>
        <comment>stands for a password that is not shown</comment>
        <translation>(su contraseña)</translation>
    </message>
    <message>
        <source>&amp;Phone of</source>
        <translation>&amp;Teléfono de</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>Ser&amp;vidor</translation>
    </message>
    <message>
        <source>&amp;Maker</source>
        <translation>&amp;Fabricante</translation>
    </message>
    <message>
        <source>Passwords are made where phones are served, and shown there once with what each phone needs, and a QR code where an app reads one.</source>
        <translation>Las contraseñas se crean donde se atiende a los teléfonos y se muestran allí una vez, con lo que necesita cada teléfono y un código QR si una aplicación lee uno.</translation>
    </message>
    <message>
        <source>How a phone is pointed here</source>
        <translation>Cómo dirigir un teléfono aquí</translation>
    </message>
    <message>
        <source>{name} has no number yet.</source>
        <translation>{name} aún no tiene número.</translation>
    </message>
    <message>
        <source>{number} is no number.</source>
        <translation>{number} no es un número.</translation>
    </message>
    <message>
        <source>{number} stands there twice.</source>
        <translation>{number} aparece dos veces.</translation>
    </message>
    <message>
        <source>{people} were added</source>
        <translation>añadidas: {people}</translation>
    </message>
    <message>
        <source>Open the Asterisk's extensions.conf</source>
        <translation>Abrir el extensions.conf del Asterisk</translation>
    </message>
</context>
<context>
    <name>GlobalKey</name>
    <message>
        <source>This desktop gives programs no key of their own. In its keyboard settings, have a key start “switchboard”: it brings the window that is open to the front.</source>
        <translation>Este escritorio no da teclas propias a los programas. En sus ajustes de teclado, haga que una tecla inicie «switchboard»: trae al frente la ventana abierta.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Bring the window of Switchboard up</source>
        <translation>Traer al frente la ventana de Switchboard</translation>
    </message>
    <message>
        <source>The desktop is asked for {keys}; it may want an answer of yours first.</source>
        <translation>Se ha pedido {keys} al escritorio; quizá espere antes una respuesta suya.</translation>
    </message>
    <message>
        <source>{keys} brings the window up wherever you are.</source>
        <translation>{keys} trae la ventana al frente esté donde esté.</translation>
    </message>
    <message>
        <source>Another program has {keys}: choose other keys.</source>
        <translation>Otro programa tiene {keys}: elija otras teclas.</translation>
    </message>
    <message>
        <source>The desktop gave no key, as you answered it. Choose “none”, then {keys} again, to be asked anew.</source>
        <translation>El escritorio no dio ninguna tecla, tal como usted respondió. Elija «ninguna» y después otra vez {keys} para que se le vuelva a preguntar.</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message>
        <source>No page has these words.</source>
        <translation>Ninguna página tiene estas palabras.</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Buscar en la ayuda</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>What the page says</source>
        <translation>Lo que dice la página</translation>
    </message>
</context>
<context>
    <name>HiddenDialog</name>
    <message>
        <source>Hidden people</source>
        <translation>Personas ocultas</translation>
    </message>
    <message>
        <source>They stand in the directory's file and were deleted here.</source>
        <translation>Figuran en el archivo del directorio y se eliminaron aquí.</translation>
    </message>
    <message>
        <source>Nobody is hidden: everyone in the directory's file is shown.</source>
        <translation>Nadie está oculto: se muestra a todos los del archivo del directorio.</translation>
    </message>
    <message>
        <source>&amp;Show again</source>
        <translation>&amp;Mostrar de nuevo</translation>
    </message>
</context>
<context>
    <name>HistoryDialog</name>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Show &amp;everyone</source>
        <translation>Mostrar a &amp;todos</translation>
    </message>
    <message>
        <source>&amp;Save for a spreadsheet…</source>
        <translation>&amp;Guardar para hoja de cálculo…</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Parar</translation>
    </message>
    <message>
        <source>Of {who} alone</source>
        <translation>Solo de {who}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>Desde dónde</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Primer día</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Último día</translation>
    </message>
    <message>
        <source>Names, numbers, or what was set</source>
        <translation>Nombres, números o lo que se puso</translation>
    </message>
    <message>
        <source>Who set it</source>
        <translation>Quién lo puso</translation>
    </message>
    <message>
        <source>Changes, the newest first</source>
        <translation>Cambios, los más recientes primero</translation>
    </message>
    <message>
        <source>Save the history</source>
        <translation>Guardar el historial</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tablas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are written so far …</source>
        <translation>
            <numerusform>%Ln cambio escrito hasta ahora…</numerusform>
            <numerusform>%Ln cambios escritos hasta ahora…</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Buscando…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes so far, looking before {when} …</source>
        <translation>
            <numerusform>%Ln cambio hasta ahora, buscando antes del {when}…</numerusform>
            <numerusform>%Ln cambios hasta ahora, buscando antes del {when}…</numerusform>
        </translation>
    </message>
    <message>
        <source>Some changes came too fast to be shown; F5 looks anew.</source>
        <translation>Algunos cambios llegaron demasiado deprisa para mostrarlos; F5 vuelve a mirar.</translation>
    </message>
    <message>
        <source>These are the newest {count}; a file has them all.</source>
        <translation>Estos son los {count} más recientes; un archivo los tiene todos.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes so far; there are more at the end.</source>
        <translation>
            <numerusform>%Ln cambio hasta ahora; al final hay más.</numerusform>
            <numerusform>%Ln cambios hasta ahora; al final hay más.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes</source>
        <translation>
            <numerusform>%Ln cambio</numerusform>
            <numerusform>%Ln cambios</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nada coincide.</translation>
    </message>
</context>
<context>
    <name>HistoryFile</name>
    <message>
        <source>Stopped; no file was written.</source>
        <translation>Detenido; no se escribió ningún archivo.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are in {file}.</source>
        <translation>
            <numerusform>%Ln cambio está en {file}.</numerusform>
            <numerusform>%Ln cambios están en {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who or what</source>
        <translation>Quién o qué</translation>
    </message>
    <message>
        <source>Name in the history</source>
        <translation>Nombre en el historial</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Puesto por</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Who or what</source>
        <translation>Quién o qué</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Puesto por</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>{who} (device)</source>
        <comment>a change in the history</comment>
        <translation>{who} (dispositivo)</translation>
    </message>
    <message>
        <source>{who} (directory)</source>
        <comment>a change in the history</comment>
        <translation>{who} (directorio)</translation>
    </message>
    <message>
        <source>Plan {number}</source>
        <translation>Plan {number}</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Preajustes</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>what a phone did</comment>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>{day} {time}</source>
        <comment>when something was set: 5 Nov 2026 14:00</comment>
        <translation>{day} {time}</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Los últimos 7 días</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Los últimos 30 días</translation>
    </message>
    <message>
        <source>All that is kept</source>
        <translation>Todo lo que se conserva</translation>
    </message>
    <message>
        <source>From … to …</source>
        <comment>days that a person chooses</comment>
        <translation>Del … al …</translation>
    </message>
    <message>
        <source>Everything</source>
        <comment>what changed</comment>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presencia</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Calls</source>
        <comment>what phones did: rang, were in a call, on hold</comment>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Directorio</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Planes</translation>
    </message>
    <message>
        <source>From anywhere</source>
        <comment>where something was set</comment>
        <translation>Desde cualquier lugar</translation>
    </message>
    <message>
        <source>From a window</source>
        <comment>where something was set</comment>
        <translation>Desde una ventana</translation>
    </message>
    <message>
        <source>From a phone</source>
        <comment>where something was set</comment>
        <translation>Desde un teléfono</translation>
    </message>
    <message>
        <source>By the manager interface</source>
        <comment>where something was set</comment>
        <translation>Por la interfaz de administración</translation>
    </message>
    <message>
        <source>By the dialplan</source>
        <comment>where something was set</comment>
        <translation>Por el plan de marcación</translation>
    </message>
    <message>
        <source>From the console</source>
        <comment>where something was set</comment>
        <translation>Desde la consola</translation>
    </message>
    <message>
        <source>By a plan or an end</source>
        <comment>where something was set</comment>
        <translation>Por un plan o un final</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import people</source>
        <translation>Importar personas</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>U&amp;ndo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people were changed.</source>
        <translation>
            <numerusform>Se cambió %Ln persona.</numerusform>
            <numerusform>Se cambiaron %Ln personas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing had to be changed.</source>
        <translation>No había nada que cambiar.</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Cuánto va</translation>
    </message>
    <message>
        <source>From where do the people come?</source>
        <translation>¿De dónde vienen las personas?</translation>
    </message>
    <message>
        <source>What stands in which column?</source>
        <translation>¿Qué hay en cada columna?</translation>
    </message>
    <message>
        <source>What is ticked is done. Nothing has changed yet.</source>
        <translation>Lo marcado se hará. Aún no ha cambiado nada.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %Ln people</source>
        <translation>
            <numerusform>&amp;Cambiar %Ln persona</numerusform>
            <numerusform>&amp;Cambiar %Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>These could not be taken:</source>
        <translation>Estos no se pudieron incorporar:</translation>
    </message>
    <message>
        <source>What was passed over</source>
        <translation>Lo que se omitió</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message numerus="yes">
        <source>%Ln people were imported</source>
        <translation>
            <numerusform>Se importó %Ln persona</numerusform>
            <numerusform>Se importaron %Ln personas</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody was changed meanwhile. Nothing was imported; look at it again.</source>
        <translation>Alguien cambió mientras tanto. No se importó nada; mírelo de nuevo.</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Search the keys</source>
        <translation>Buscar en las teclas</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>{time} to {phone}: {what}</source>
        <comment>a SIP message that was sent</comment>
        <translation>{time} a {phone}: {what}</translation>
    </message>
    <message>
        <source>{time} from {phone}: {what}</source>
        <comment>a SIP message that came</comment>
        <translation>{time} de {phone}: {what}</translation>
    </message>
    <message>
        <source>{step}, sent again</source>
        <comment>a SIP message that was repeated</comment>
        <translation>{step}, reenviado</translation>
    </message>
    <message>
        <source>(again)</source>
        <comment>a SIP message that was repeated</comment>
        <translation>(reenviado)</translation>
    </message>
</context>
<context>
    <name>LadderDelegate</name>
    <message>
        <source>{what} (again)</source>
        <comment>a SIP message that was repeated</comment>
        <translation>{what} (reenviado)</translation>
    </message>
</context>
<context>
    <name>LadderDialog</name>
    <message>
        <source>A dialog of SIP</source>
        <translation>Un diálogo SIP</translation>
    </message>
    <message>
        <source>Call-ID: {call_id}</source>
        <translation>Call-ID: {call_id}</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>&amp;Copiar como texto</translation>
    </message>
    <message>
        <source>{phones} at the left, {ours} (Switchboard) at the right</source>
        <comment>lines of a ladder</comment>
        <translation>{phones} a la izquierda, {ours} (Switchboard) a la derecha</translation>
    </message>
    <message>
        <source>Steps of the dialog, the newest last</source>
        <translation>Pasos del diálogo, el más nuevo al final</translation>
    </message>
</context>
<context>
    <name>LadderModel</name>
    <message>
        <source>After</source>
        <comment>how long after the message before</comment>
        <translation>Tras</translation>
    </message>
    <message>
        <source>From the phone to us, and back</source>
        <translation>Del teléfono a nosotros y vuelta</translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>no longer fits · {note}</source>
        <translation>ya no coincide · {note}</translation>
    </message>
</context>
<context>
    <name>ListenDialog</name>
    <message>
        <source>Where SIP is served</source>
        <translation>Dónde se atiende SIP</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>&amp;This computer only</source>
        <translation>Solo &amp;este equipo</translation>
    </message>
    <message>
        <source>&amp;Every network of this computer</source>
        <translation>&amp;Todas las redes de este equipo</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln phones that have a &amp;password</source>
        <translation>
            <numerusform>El teléfono (%Ln) que tiene &amp;contraseña</numerusform>
            <numerusform>Los %Ln teléfonos que tienen &amp;contraseña</numerusform>
        </translation>
    </message>
    <message>
        <source>Phones that get a ne&amp;w password</source>
        <translation>Los teléfonos que reciben una contraseña &amp;nueva</translation>
    </message>
    <message>
        <source>It is shown once, and kept as a hash.</source>
        <translation>Se muestra una sola vez y se guarda como hash.</translation>
    </message>
    <message>
        <source>Every&amp;body who reaches it, without a password</source>
        <translation>T&amp;odos los que lo alcancen, sin contraseña</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>The phones that have a &amp;password now</source>
        <translation>Los teléfonos que ya tienen &amp;contraseña</translation>
    </message>
    <message>
        <source>Write at least one address.</source>
        <translation>Escriba al menos una dirección.</translation>
    </message>
    <message>
        <source>Mark the phones that may speak there.</source>
        <translation>Marque los teléfonos que pueden usarlo.</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln phones get passwords at a time.</source>
        <translation>
            <numerusform>Como máximo %Ln teléfono recibe contraseña a la vez.</numerusform>
            <numerusform>Como máximo %Ln teléfonos reciben contraseña a la vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no address: {why}.</source>
        <translation>Esto no es una dirección: {why}.</translation>
    </message>
    <message>
        <source>Who may speak there</source>
        <translation>Quién puede usarlo</translation>
    </message>
    <message>
        <source>Who reaches it</source>
        <translation>Quién lo alcanza</translation>
    </message>
    <message>
        <source>Addresses and ports of this computer, such as 127.0.0.1:5060 for phones on this computer only, or 0.0.0.0:5060 for all phones that reach it; tcp:, tls:, ws: or wss: before it for connections.</source>
        <translation>Direcciones y puertos de este equipo, como 127.0.0.1:5060 solo para los teléfonos de este equipo o 0.0.0.0:5060 para todos los que lo alcancen; delante, tcp:, tls:, ws: o wss: para conexiones.</translation>
    </message>
</context>
<context>
    <name>Locked</name>
    <message>
        <source>Locked by an administrator: {reason} ({file})</source>
        <translation>Bloqueado por la administración: {reason} ({file})</translation>
    </message>
</context>
<context>
    <name>LookSwitch</name>
    <message>
        <source>List</source>
        <comment>the people as a list</comment>
        <translation>Lista</translation>
    </message>
    <message>
        <source>Tiles</source>
        <comment>the people as tiles</comment>
        <translation>Mosaico</translation>
    </message>
    <message>
        <source>Timeline</source>
        <comment>the people's day or week</comment>
        <translation>Cronología</translation>
    </message>
</context>
<context>
    <name>Makers</name>
    <message>
        <source>the colleague's number</source>
        <translation>el número del compañero</translation>
    </message>
</context>
<context>
    <name>NewerDialog</name>
    <message>
        <source>A newer version</source>
        <translation>Una versión más nueva</translation>
    </message>
    <message>
        <source>Switchboard {version} of {day} is there; this is {this}. It is installed the way this one was: by whoever looks after this computer.</source>
        <translation>Ya está Switchboard {version} del {day}; esta es la {this}. Se instala como esta: la instala quien se ocupa de este equipo.</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Novedades</translation>
    </message>
    <message>
        <source>Open its &amp;page</source>
        <translation>Abrir su &amp;página</translation>
    </message>
</context>
<context>
    <name>NumberDialog</name>
    <message>
        <source>A number</source>
        <translation>Un número</translation>
    </message>
    <message>
        <source>Nobody in the office has it.</source>
        <translation>Nadie en la oficina lo tiene.</translation>
    </message>
    <message>
        <source>&amp;Dial…</source>
        <translation>&amp;Marcar…</translation>
    </message>
    <message>
        <source>&amp;Look up</source>
        <translation>&amp;Buscar</translation>
    </message>
    <message>
        <source>Shall the window say so whenever a number is copied? It would look at what is copied anywhere, and keep it nowhere.</source>
        <translation>¿Debe la ventana avisar cada vez que se copie un número? Miraría lo que se copie en cualquier parte, sin guardar nada.</translation>
    </message>
    <message>
        <source>&amp;Yes, always</source>
        <translation>&amp;Sí, siempre</translation>
    </message>
    <message>
        <source>&amp;No, never</source>
        <translation>&amp;No, nunca</translation>
    </message>
    <message>
        <source>Numbers that are copied are offered from now on. The settings change that.</source>
        <translation>A partir de ahora se ofrecen los números copiados. Se cambia en los ajustes.</translation>
    </message>
    <message>
        <source>What is copied is not looked at. The settings change that.</source>
        <translation>No se mira lo que se copia. Se cambia en los ajustes.</translation>
    </message>
    <message>
        <source>To dial it, say who you are in the settings, or select somebody.</source>
        <translation>Para marcarlo, diga quién es en los ajustes o seleccione a alguien.</translation>
    </message>
    <message>
        <source>It would be dialled as {who}, after you have confirmed it.</source>
        <translation>Se marcaría como {who}, después de confirmarlo usted.</translation>
    </message>
</context>
<context>
    <name>NumberLines</name>
    <message>
        <source>Kind of number {place}</source>
        <translation>Tipo del número {place}</translation>
    </message>
    <message>
        <source>Number {place}</source>
        <translation>Número {place}</translation>
    </message>
    <message>
        <source>mobile</source>
        <comment>a kind of number</comment>
        <translation>móvil</translation>
    </message>
    <message>
        <source>home</source>
        <comment>a kind of number</comment>
        <translation>casa</translation>
    </message>
    <message>
        <source>work</source>
        <comment>a kind of number</comment>
        <translation>trabajo</translation>
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
        <translation>No es un número que se pueda marcar.</translation>
    </message>
    <message>
        <source>A number was copied: {number}. {keys} dials it or looks it up.</source>
        <translation>Se ha copiado un número: {number}. {keys} lo marca o lo busca.</translation>
    </message>
</context>
<context>
    <name>PagePainter</name>
    <message>
        <source>Page {number} of {count}</source>
        <translation>Página {number} de {count}</translation>
    </message>
</context>
<context>
    <name>PageStack</name>
    <message>
        <source>Search the settings</source>
        <translation>Buscar en los ajustes</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Pre&amp;vious</source>
        <translation>&amp;Anterior</translation>
    </message>
    <message>
        <source>Ne&amp;xt</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Página</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>{department} (continued)</source>
        <translation>{department} (continuación)</translation>
    </message>
    <message>
        <source>In and out</source>
        <translation>Presentes y ausentes</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Directorio</translation>
    </message>
    <message>
        <source>{weekday}, {day}, {time}</source>
        <comment>when a list was printed: Wed, 25 Nov 2026, 14:00</comment>
        <translation>{weekday}, {day}, {time}</translation>
    </message>
    <message>
        <source>{people}: {inside} in, {outside} out</source>
        <comment>60 people: 33 in, 14 out</comment>
        <translation>{people}: {inside} presentes, {outside} ausentes</translation>
    </message>
    <message>
        <source>Other numbers</source>
        <translation>Otros números</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Correo electrónico</translation>
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
        <translation>{who}: añadido</translation>
    </message>
    <message>
        <source>{who} was edited</source>
        <translation>{who}: modificado</translation>
    </message>
    <message>
        <source>{who} is as in the file</source>
        <translation>{who}: como en el archivo</translation>
    </message>
    <message>
        <source>{who}: deleted</source>
        <translation>{who}: eliminado</translation>
    </message>
</context>
<context>
    <name>PeopleErrands</name>
    <message>
        <source>Nobody is known there who could be deleted.</source>
        <translation>Allí no se conoce a nadie que se pueda eliminar.</translation>
    </message>
    <message>
        <source>{who} has no deputy who is shown here.</source>
        <translation>{who} no tiene ningún suplente que se muestre aquí.</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
</context>
<context>
    <name>PeopleModel</name>
    <message numerus="yes">
        <source>{total} · %Ln in</source>
        <comment>of a department: people, and those who are in</comment>
        <translation>
            <numerusform>{total} · %Ln presente</numerusform>
            <numerusform>{total} · %Ln presentes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total}</source>
        <comment>people of a department that a search left over</comment>
        <translation>
            <numerusform>%Ln de {total}</numerusform>
            <numerusform>%Ln de {total}</numerusform>
        </translation>
    </message>
    <message>
        <source>folded</source>
        <translation>plegado</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>desplegado</translation>
    </message>
    <message>
        <source>No longer fits what is shown; stays until what was typed is applied, or Esc is pressed.</source>
        <translation>Ya no coincide con lo que se muestra; permanece hasta aplicar lo escrito o pulsar Esc.</translation>
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
        <translation>del {first} al {last}</translation>
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
        <translation>Añadir una persona</translation>
    </message>
    <message>
        <source>Extension {number}</source>
        <translation>Extensión {number}</translation>
    </message>
    <message>
        <source>such as 6009</source>
        <translation>por ejemplo 6009</translation>
    </message>
    <message>
        <source>such as: speaks French</source>
        <translation>por ejemplo: habla francés</translation>
    </message>
    <message>
        <source>a name or an extension</source>
        <translation>un nombre o una extensión</translation>
    </message>
    <message>
        <source>several are parted by semicolons</source>
        <translation>varios, separados por punto y coma</translation>
    </message>
    <message>
        <source>Back to the &amp;file</source>
        <translation>Volver al &amp;archivo</translation>
    </message>
    <message>
        <source>Forget what was set here, and show what the directory's file says</source>
        <translation>Olvidar lo que se puso aquí y mostrar lo que dice el archivo del directorio</translation>
    </message>
    <message>
        <source>Set here: {fields}. Everything else is as in the directory's file.</source>
        <translation>Puesto aquí: {fields}. Todo lo demás está como en el archivo del directorio.</translation>
    </message>
    <message>
        <source>As in the directory's file; what you change is kept here, beside it.</source>
        <translation>Como en el archivo del directorio; lo que cambie se guarda aquí, aparte.</translation>
    </message>
    <message>
        <source>Somebody else has deleted this person meanwhile.</source>
        <translation>Otra persona ha eliminado a esta persona mientras tanto.</translation>
    </message>
    <message>
        <source>Somebody else has changed this person meanwhile; what you typed stands here still.</source>
        <translation>Otra persona ha cambiado a esta persona mientras tanto; lo que usted escribió sigue aquí.</translation>
    </message>
    <message>
        <source>Nobody is known at {exten}.</source>
        <translation>No se conoce a nadie en la {exten}.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Suplente</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presencia</translation>
    </message>
    <message>
        <source>E&amp;xtension</source>
        <translation>E&amp;xtensión</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nombre</translation>
    </message>
    <message>
        <source>&amp;Department</source>
        <translation>&amp;Departamento</translation>
    </message>
    <message>
        <source>E-&amp;mail</source>
        <translation>&amp;Correo</translation>
    </message>
    <message>
        <source>N&amp;umbers</source>
        <translation>Nú&amp;meros</translation>
    </message>
    <message>
        <source>&amp;Remark</source>
        <translation>&amp;Observación</translation>
    </message>
    <message>
        <source>Depu&amp;ty</source>
        <translation>Su&amp;plente</translation>
    </message>
    <message>
        <source>&amp;Groups</source>
        <translation>&amp;Grupos</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Teléfono</translation>
    </message>
    <message>
        <source>Pr&amp;esence</source>
        <translation>Pre&amp;sencia</translation>
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
        <translation>Nadie seleccionado</translation>
    </message>
    <message>
        <source>Choose someone to see and set their presence. Typing searches.</source>
        <translation>Elija a alguien para ver y cambiar su presencia. Al escribir se busca.</translation>
    </message>
    <message>
        <source>No presence can be set here: the hint names none that can.</source>
        <translation>Aquí no se puede cambiar ninguna presencia: el hint no indica ninguna que lo permita.</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Aplicar</translation>
    </message>
    <message>
        <source>&amp;Revert</source>
        <translation>D&amp;escartar</translation>
    </message>
    <message>
        <source>Show what is set, and forget what was typed</source>
        <translation>Mostrar lo establecido y descartar lo escrito</translation>
    </message>
    <message>
        <source>Set the texts that stand here</source>
        <translation>Aplicar los textos de aquí</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Preajustes</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presencia</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <comment>when a presence ends</comment>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>Who set it last</source>
        <translation>Últimos cambios</translation>
    </message>
    <message>
        <source>At</source>
        <comment>where somebody is</comment>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>at home, at lunch …</source>
        <translation>en casa, comiendo …</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Back at two</source>
        <translation>Vuelvo a las dos</translation>
    </message>
    <message>
        <source>A&amp;t</source>
        <comment>where somebody is</comment>
        <translation>&amp;Lugar</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>No&amp;ta</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>Extension {number}</source>
        <translation>Extensión {number}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people selected</source>
        <translation>
            <numerusform>%Ln persona seleccionada</numerusform>
            <numerusform>%Ln personas seleccionadas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhoneChoice</name>
    <message>
        <source>Phones that get a new password</source>
        <translation>Teléfonos que reciben una contraseña nueva</translation>
    </message>
    <message>
        <source>{number}  {name}, has a password</source>
        <translation>{number}  {name}, tiene una contraseña</translation>
    </message>
    <message>
        <source>Those &amp;without a password</source>
        <translation>Los que no &amp;tienen contraseña</translation>
    </message>
    <message>
        <source>&amp;Nobody</source>
        <translation>&amp;Ninguno</translation>
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
        <translation>nunca</translation>
    </message>
    <message>
        <source>{span} ago</source>
        <comment>12 s, or 5 min</comment>
        <translation>hace {span}</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>taken</source>
        <comment>a phone said that it took what it was told</comment>
        <translation>aceptado</translation>
    </message>
    <message>
        <source>refused ({status})</source>
        <comment>a phone refused what it was told</comment>
        <translation>rechazado ({status})</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Model</source>
        <comment>of a phone, as it says itself</comment>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Came from</source>
        <comment>the address of a phone</comment>
        <translation>Vino de</translation>
    </message>
    <message>
        <source>Is called at</source>
        <comment>the address of a phone</comment>
        <translation>Se le llama en</translation>
    </message>
    <message>
        <source>Expires in</source>
        <translation>Caduca en</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>User</source>
        <comment>who a phone proved to be</comment>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>Observa</translation>
    </message>
    <message>
        <source>What for</source>
        <comment>an event package of SIP, such as dialog</comment>
        <translation>Para qué</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Comunicado</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Asked</source>
        <comment>a method of SIP, such as REGISTER</comment>
        <translation>Pidió</translation>
    </message>
    <message>
        <source>For</source>
        <comment>the address that a phone asked for</comment>
        <translation>Para</translation>
    </message>
    <message>
        <source>Was told</source>
        <translation>Se le dijo</translation>
    </message>
    <message>
        <source>What helps</source>
        <translation>Qué ayuda</translation>
    </message>
    <message>
        <source>Times</source>
        <comment>how often</comment>
        <translation>Veces</translation>
    </message>
    <message>
        <source>Last</source>
        <comment>how long ago the last time was</comment>
        <translation>Última vez</translation>
    </message>
    <message>
        <source>Enter the password that this phone was given, or give it a new one.</source>
        <translation>Introduzca la contraseña que se dio a este teléfono o déle una nueva.</translation>
    </message>
    <message>
        <source>Its account may not do this, or it failed too often; see the settings.</source>
        <translation>Su cuenta no puede hacerlo o falló demasiadas veces; vea los ajustes.</translation>
    </message>
    <message>
        <source>Enter a number into the phone that the dialplan has a hint for.</source>
        <translation>Introduzca en el teléfono un número para el que el plan de marcación tenga un hint.</translation>
    </message>
    <message>
        <source>Nothing: the phone asks anew for longer.</source>
        <translation>Nada: el teléfono vuelve a pedir por más tiempo.</translation>
    </message>
    <message>
        <source>Set the phone to BLF, dialog-info, presence or message waiting.</source>
        <translation>Ponga el teléfono en BLF, dialog-info, presencia o mensaje en espera.</translation>
    </message>
    <message>
        <source>Too much at once, or the disk is slow; “sip show limits” says what.</source>
        <translation>Demasiado a la vez, o el disco va lento; «sip show limits» dice qué.</translation>
    </message>
</context>
<context>
    <name>PhonesDialog</name>
    <message>
        <source>Phones</source>
        <translation>Teléfonos</translation>
    </message>
    <message>
        <source>&amp;End…</source>
        <translation>&amp;Terminar…</translation>
    </message>
    <message>
        <source>A name, number, address or model</source>
        <translation>Nombre, número, dirección o modelo</translation>
    </message>
    <message>
        <source>Which list</source>
        <translation>Qué lista</translation>
    </message>
    <message>
        <source>Registered phones ({count})</source>
        <translation>Teléfonos registrados ({count})</translation>
    </message>
    <message>
        <source>Who watches whom ({count})</source>
        <translation>Quién observa a quién ({count})</translation>
    </message>
    <message>
        <source>Refused of late ({count})</source>
        <translation>Rechazados últimamente ({count})</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nada coincide.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln do not take what they are told; they stand first.</source>
        <translation>
            <numerusform>%Ln teléfono no acepta lo que se le comunica; figura el primero.</numerusform>
            <numerusform>%Ln teléfonos no aceptan lo que se les comunica; figuran los primeros.</numerusform>
        </translation>
    </message>
    <message>
        <source>No phone is registered.</source>
        <translation>Ningún teléfono está registrado.</translation>
    </message>
    <message>
        <source>No phone watches anybody.</source>
        <translation>Ningún teléfono observa a nadie.</translation>
    </message>
    <message>
        <source>No phone was refused anything since the program began.</source>
        <translation>Ningún teléfono ha sido rechazado desde que arrancó el programa.</translation>
    </message>
</context>
<context>
    <name>PhotoBox</name>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>E&amp;legir…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Remo&amp;ve</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Elegir una foto</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation>Imágenes (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>No picture was copied.</source>
        <translation>No se ha copiado ninguna imagen.</translation>
    </message>
    <message>
        <source>Being made small …</source>
        <translation>Reduciendo…</translation>
    </message>
    <message>
        <source>No photo</source>
        <translation>Sin foto</translation>
    </message>
    <message>
        <source>Photo of this person</source>
        <translation>Foto de esta persona</translation>
    </message>
</context>
<context>
    <name>PhotoMaker</name>
    <message>
        <source>That is no picture that a photo can be made of: choose a JPEG or PNG.</source>
        <translation>No es una imagen de la que se pueda hacer una foto: elija un JPEG o un PNG.</translation>
    </message>
    <message>
        <source>The picture is too large: 30 MB and 40 million points are the most.</source>
        <translation>La imagen es demasiado grande: 30 MB y 40 millones de puntos como máximo.</translation>
    </message>
    <message>
        <source>The picture cannot be read: {why}</source>
        <translation>La imagen no se puede leer: {why}</translation>
    </message>
</context>
<context>
    <name>PlanLine</name>
    <message>
        <source>Plan&amp;s…</source>
        <translation>Plane&amp;s…</translation>
    </message>
    <message>
        <source>Presence that comes at its time by itself</source>
        <translation>Presencia que llega sola a su hora</translation>
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
        <translation>{plan} (calendario {name})</translation>
    </message>
    <message>
        <source>{begins} to {ends}</source>
        <comment>when a plan comes: Fri 14:00 to Mon 08:00</comment>
        <translation>{begins} a {ends}</translation>
    </message>
    <message>
        <source>Next: {plan}</source>
        <comment>the plan that comes next</comment>
        <translation>Próximo: {plan}</translation>
    </message>
    <message numerus="yes">
        <source>{days} {begins} to {ends}, %Ln days later</source>
        <comment>every week</comment>
        <translation>
            <numerusform>{days} {begins} a {ends}, %Ln día después</numerusform>
            <numerusform>{days} {begins} a {ends}, %Ln días después</numerusform>
        </translation>
    </message>
    <message>
        <source>{days} {begins} to {ends}</source>
        <comment>every week: every day 12:00 to 12:45</comment>
        <translation>{days} {begins} a {ends}</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>todos los días</translation>
    </message>
    <message>
        <source>every workday</source>
        <comment>Monday to Friday</comment>
        <translation>de lunes a viernes</translation>
    </message>
    <message>
        <source>every {days}</source>
        <comment>days of the week: every Mon, Wed</comment>
        <translation>cada {days}</translation>
    </message>
</context>
<context>
    <name>PlansDialog</name>
    <message>
        <source>Plans of {who}</source>
        <translation>Planes: {who}</translation>
    </message>
    <message>
        <source>Plans</source>
        <translation>Planes</translation>
    </message>
    <message>
        <source>No plans yet.</source>
        <translation>Aún no hay planes.</translation>
    </message>
    <message>
        <source>Ne&amp;w</source>
        <translation>&amp;Nuevo</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>now, or: fri 14:00, 24 Dec …</source>
        <translation>ahora, o: vie 14:00, 24 dic. …</translation>
    </message>
    <message>
        <source>mon 8:00, 45 min …</source>
        <translation>lun 8:00, 45 min …</translation>
    </message>
    <message>
        <source>{who}: {plan}</source>
        <translation>{who}: {plan}</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Añadir</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>It comes from a calendar, and is changed there.</source>
        <translation>Viene de un calendario y se cambia allí.</translation>
    </message>
    <message>
        <source>&amp;Presence</source>
        <translation>&amp;Presencia</translation>
    </message>
    <message>
        <source>A&amp;t</source>
        <comment>where somebody is</comment>
        <translation>&amp;Lugar</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>No&amp;ta</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <comment>when it begins</comment>
        <translation>&amp;Desde</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <comment>when it ends</comment>
        <translation>&amp;Hasta</translation>
    </message>
    <message>
        <source>Every week on</source>
        <translation>Cada semana el</translation>
    </message>
</context>
<context>
    <name>PresetRow</name>
    <message>
        <source>Presets</source>
        <translation>Preajustes</translation>
    </message>
    <message>
        <source>Name of the preset</source>
        <translation>Nombre del preajuste</translation>
    </message>
    <message>
        <source>{told} ({key})</source>
        <translation>{told} ({key})</translation>
    </message>
    <message>
        <source>Make a preset of what stands here</source>
        <translation>Hacer un preajuste con lo que figura aquí</translation>
    </message>
    <message>
        <source>+</source>
        <comment>add a preset</comment>
        <translation>+</translation>
    </message>
    <message>
        <source>Preset {name}: removed</source>
        <translation>Preajuste {name}: eliminado</translation>
    </message>
    <message>
        <source>Preset {name}: moved</source>
        <translation>Preajuste {name}: movido</translation>
    </message>
    <message>
        <source>Preset {name}: changed</source>
        <translation>Preajuste {name}: cambiado</translation>
    </message>
    <message>
        <source>Preset {name}: added</source>
        <translation>Preajuste {name}: añadido</translation>
    </message>
    <message>
        <source>Preset {name}: renamed</source>
        <translation>Preajuste {name}: renombrado</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Renombrar…</translation>
    </message>
    <message>
        <source>&amp;Set what stands here now</source>
        <translation>&amp;Tomar lo que figura aquí</translation>
    </message>
    <message>
        <source>Move &amp;back</source>
        <translation>Mover hacia &amp;delante</translation>
    </message>
    <message>
        <source>Move &amp;on</source>
        <translation>Mover hacia &amp;atrás</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Eliminar</translation>
    </message>
</context>
<context>
    <name>PresetWords</name>
    <message>
        <source>Lunch</source>
        <comment>a preset</comment>
        <translation>Comida</translation>
    </message>
    <message>
        <source>at lunch</source>
        <comment>where somebody is</comment>
        <translation>comiendo</translation>
    </message>
    <message>
        <source>Meeting</source>
        <comment>a preset</comment>
        <translation>Reunión</translation>
    </message>
    <message>
        <source>meeting</source>
        <comment>where somebody is</comment>
        <translation>en una reunión</translation>
    </message>
    <message>
        <source>Home office</source>
        <comment>a preset</comment>
        <translation>Teletrabajo</translation>
    </message>
    <message>
        <source>at home</source>
        <comment>where somebody is</comment>
        <translation>en casa</translation>
    </message>
    <message>
        <source>Sick</source>
        <comment>a preset</comment>
        <translation>Enfermo</translation>
    </message>
    <message>
        <source>sick</source>
        <comment>why somebody is out</comment>
        <translation>de baja</translation>
    </message>
    <message>
        <source>Holiday</source>
        <comment>a preset</comment>
        <translation>Vacaciones</translation>
    </message>
    <message>
        <source>on holiday</source>
        <comment>why somebody is out</comment>
        <translation>de vacaciones</translation>
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
            <numerusform>%Ln día</numerusform>
            <numerusform>%Ln días</numerusform>
        </translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <source>for {span}</source>
        <comment>how long: 1 h</comment>
        <translation>durante {span}</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>&amp;Tick all of these</source>
        <translation>&amp;Marcar todos</translation>
    </message>
    <message>
        <source>&amp;Untick all of these</source>
        <translation>&amp;Desmarcar todos</translation>
    </message>
    <message>
        <source>All {count}</source>
        <translation>Todos: {count}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be taken…</source>
        <comment>people or lines</comment>
        <translation>
            <numerusform>%Ln no se pudo incorporar…</numerusform>
            <numerusform>%Ln no se pudieron incorporar…</numerusform>
        </translation>
    </message>
    <message>
        <source>Who is shown</source>
        <translation>Quién se muestra</translation>
    </message>
    <message>
        <source>Look for a name, a number or a change</source>
        <translation>Buscar un nombre, un número o un cambio</translation>
    </message>
    <message>
        <source>What would change; Space ticks</source>
        <translation>Lo que cambiaría; la barra espaciadora marca</translation>
    </message>
    <message>
        <source>Nobody fits.</source>
        <translation>Nadie coincide.</translation>
    </message>
    <message>
        <source>{change} (set here by hand)</source>
        <translation>{change} (puesto aquí a mano)</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>With &amp;notes</source>
        <translation>Con &amp;notas</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>&amp;Guardar como PDF…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>I&amp;mprimir…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>%Ln página</numerusform>
            <numerusform>%Ln páginas</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Guardar como PDF</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Documentos</translation>
    </message>
    <message>
        <source>Page {number} of {count} …</source>
        <comment>pages that are written so far</comment>
        <translation>Página {number} de {count}…</translation>
    </message>
    <message>
        <source>{file} is written.</source>
        <translation>{file} está escrito.</translation>
    </message>
    <message>
        <source>Who is in and out now</source>
        <translation>Quién está y quién no está ahora</translation>
    </message>
    <message>
        <source>The directory</source>
        <translation>El directorio</translation>
    </message>
    <message>
        <source>Everybody: {people}</source>
        <translation>Todos: {people}</translation>
    </message>
    <message>
        <source>Those who are shown: {people}</source>
        <translation>Los mostrados: {people}</translation>
    </message>
    <message>
        <source>Those who are selected: {people}</source>
        <translation>Los seleccionados: {people}</translation>
    </message>
    <message>
        <source>A4</source>
        <comment>a size of paper</comment>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <comment>a size of paper</comment>
        <translation>Carta</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Qué</translation>
    </message>
    <message>
        <source>Wh&amp;o</source>
        <translation>Qu&amp;ién</translation>
    </message>
    <message>
        <source>Pape&amp;r</source>
        <translation>&amp;Papel</translation>
    </message>
    <message>
        <source>O&amp;ffice</source>
        <translation>&amp;Oficina</translation>
    </message>
    <message>
        <source>Stands on every page</source>
        <translation>Figura en cada página</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>Page {number} of {count} is sent to the printer …</source>
        <translation>La página {number} de {count} se envía a la impresora…</translation>
    </message>
    <message>
        <source>The printer took nothing; see what the system says of it.</source>
        <translation>La impresora no aceptó nada; mire qué dice el sistema de ella.</translation>
    </message>
    <message>
        <source>The pages were sent to the printer.</source>
        <translation>Las páginas se han enviado a la impresora.</translation>
    </message>
</context>
<context>
    <name>Query</name>
    <message>
        <source>Everyone</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>In</source>
        <comment>people who are in</comment>
        <translation>Presentes</translation>
    </message>
    <message>
        <source>Out</source>
        <comment>people who are out</comment>
        <translation>Ausentes</translation>
    </message>
    <message>
        <source>On the phone</source>
        <translation>Al teléfono</translation>
    </message>
    <message>
        <source>Overdue</source>
        <comment>people who should be back and are not</comment>
        <translation>Con retraso</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message numerus="yes">
        <source>{what}.

This changes %Ln at once.</source>
        <translation>
            <numerusform>{what}.

Esto cambia %Ln de una vez.</numerusform>
            <numerusform>{what}.

Esto cambia %Ln de una vez.</numerusform>
        </translation>
    </message>
    <message>
        <source>Many at once</source>
        <translation>Muchos de una vez</translation>
    </message>
    <message>
        <source>Change them</source>
        <translation>Cambiar</translation>
    </message>
    <message>
        <source>Delete people</source>
        <translation>Eliminar personas</translation>
    </message>
    <message>
        <source>{who} will not be in the office's directory any more.</source>
        <translation>{who}: se quitará del directorio de la oficina.</translation>
    </message>
    <message>
        <source>The directory's file still has them: they are hidden, and shown again when you ask.</source>
        <translation>El archivo del directorio la conserva: se oculta, y se muestra de nuevo cuando usted quiera.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them stand in the directory's file: hidden, and shown again when you ask.</source>
        <translation>
            <numerusform>%Ln de ellas figura en el archivo del directorio: se oculta, y se muestra de nuevo cuando usted quiera.</numerusform>
            <numerusform>%Ln de ellas figuran en el archivo del directorio: se ocultan, y se muestran de nuevo cuando usted quiera.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} have changed meanwhile and will stay as they are.</source>
        <translation>
            <numerusform>%Ln de {total} ha cambiado entretanto y quedará como está.</numerusform>
            <numerusform>%Ln de {total} han cambiado entretanto y quedarán como están.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of {total} have ended by themselves and will stay as they are.</source>
        <translation>
            <numerusform>%Ln de {total} ha terminado por sí solo y quedará como está.</numerusform>
            <numerusform>%Ln de {total} han terminado por sí solos y quedarán como están.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo the other %Ln?</source>
        <translation>
            <numerusform>¿Deshacer el otro (%Ln)?</numerusform>
            <numerusform>¿Deshacer los otros %Ln?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Redo the other %Ln?</source>
        <translation>
            <numerusform>¿Rehacer el otro (%Ln)?</numerusform>
            <numerusform>¿Rehacer los otros %Ln?</numerusform>
        </translation>
    </message>
    <message>
        <source>{phone} watches {number}.

The phone is told that this is over. Most phones subscribe anew at once.</source>
        <translation>{phone} observa {number}.

Se comunica al teléfono que ha terminado. La mayoría de los teléfonos se suscriben de nuevo enseguida.</translation>
    </message>
    <message>
        <source>End a subscription</source>
        <translation>Terminar una suscripción</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>{phone} is registered for {number}.

The phone is not told; it counts as gone until it registers anew.</source>
        <translation>{phone} está registrado para {number}.

No se avisa al teléfono; cuenta como ausente hasta que se registre de nuevo.</translation>
    </message>
    <message>
        <source>End a registration</source>
        <translation>Terminar un registro</translation>
    </message>
    <message>
        <source>{verb}: {what}</source>
        <comment>undo or redo, and what</comment>
        <translation>{verb}: {what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>Programs on this computer, and nobody else.</source>
        <translation>Los programas de este equipo y nadie más.</translation>
    </message>
    <message>
        <source>Every network that this computer joins. It is in none now.</source>
        <translation>Cada red a la que se una este equipo. Ahora no está en ninguna.</translation>
    </message>
    <message>
        <source>Whoever reaches the address that “{host}” stands for: nobody can say who.</source>
        <translation>Quien alcance la dirección que representa «{host}»: nadie puede decir quién.</translation>
    </message>
    <message>
        <source>Nobody now: this computer does not have the address {host}.</source>
        <translation>Nadie por ahora: este equipo no tiene la dirección {host}.</translation>
    </message>
    <message>
        <source>A provider's network or a tunnel ({network}), by {card}, {address}: whoever is let into it.</source>
        <translation>La red de un proveedor o un túnel ({network}), por {card}, {address}: quien tenga acceso a ella.</translation>
    </message>
    <message>
        <source>Computers on the same cable or wireless network, by {card}, {address}.</source>
        <translation>Los equipos del mismo cable o red inalámbrica, por {card}, {address}.</translation>
    </message>
    <message>
        <source>The internet, by {card}, {address}: everybody, unless a firewall keeps them out.</source>
        <translation>Internet, por {card}, {address}: todo el mundo, salvo que un cortafuegos lo impida.</translation>
    </message>
    <message>
        <source>This office's network {network}, by {card}, {address}.</source>
        <translation>La red de esta oficina {network}, por {card}, {address}.</translation>
    </message>
    <message numerus="yes">
        <source>This office's network {network}, by {card}, {address}: up to %Ln other computers.</source>
        <translation>
            <numerusform>La red de esta oficina {network}, por {card}, {address}: hasta %Ln equipo más.</numerusform>
            <numerusform>La red de esta oficina {network}, por {card}, {address}: hasta %Ln equipos más.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>The name</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>El nombre</translation>
    </message>
    <message>
        <source>The note</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>La nota</translation>
    </message>
    <message>
        <source>The text “at”</source>
        <comment>where somebody is; the beginning of: has too many characters</comment>
        <translation>El texto «lugar»</translation>
    </message>
    <message>
        <source>The extension</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>La extensión</translation>
    </message>
    <message>
        <source>The department</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>El departamento</translation>
    </message>
    <message>
        <source>The e-mail address</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>La dirección de correo</translation>
    </message>
    <message>
        <source>The presence</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>La presencia</translation>
    </message>
    <message>
        <source>The number</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>El número</translation>
    </message>
    <message>
        <source>The label of a number</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>La etiqueta de un número</translation>
    </message>
    <message>
        <source>The remark</source>
        <comment>on a person; the beginning of: has too many characters</comment>
        <translation>La observación</translation>
    </message>
    <message>
        <source>The deputy</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>El suplente</translation>
    </message>
    <message>
        <source>The device</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>El dispositivo</translation>
    </message>
    <message>
        <source>The group</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>El grupo</translation>
    </message>
    <message>
        <source>people</source>
        <comment>so many are kept</comment>
        <translation>personas</translation>
    </message>
    <message>
        <source>The name of the preset</source>
        <comment>the beginning of: has too many characters</comment>
        <translation>El nombre del preajuste</translation>
    </message>
    <message>
        <source>presences</source>
        <comment>so many are kept</comment>
        <translation>presencias</translation>
    </message>
    <message>
        <source>devices</source>
        <comment>so many are kept</comment>
        <translation>dispositivos</translation>
    </message>
    <message>
        <source>plans</source>
        <comment>so many are kept</comment>
        <translation>planes</translation>
    </message>
    <message>
        <source>The plan comes from the calendar {source}, and changes with it.</source>
        <translation>El plan viene del calendario {source} y cambia con él.</translation>
    </message>
    <message>
        <source>no extension {extension} has a presence that can be set</source>
        <comment>inside a sentence</comment>
        <translation>ninguna extensión {extension} tiene una presencia que se pueda fijar</translation>
    </message>
    <message>
        <source>{count} of {all} plans were refused: {why}</source>
        <translation>Se rechazaron {count} de {all} planes: {why}</translation>
    </message>
    <message>
        <source>{count} of {all} calendars could not be read; the first: {why}</source>
        <translation>No se pudieron leer {count} de {all} calendarios; el primero: {why}</translation>
    </message>
    <message>
        <source>there is no calendar {name}</source>
        <comment>inside a sentence</comment>
        <translation>no hay ningún calendario {name}</translation>
    </message>
    <message>
        <source>a calendar has an address or a file, and not both</source>
        <comment>inside a sentence</comment>
        <translation>un calendario tiene una dirección o un archivo, no ambos</translation>
    </message>
    <message>
        <source>The calendar {name} cannot be read: {why}.</source>
        <translation>El calendario {name} no se puede leer: {why}.</translation>
    </message>
    <message>
        <source>{count} more calendars cannot be read.</source>
        <translation>Otros {count} calendarios no se pueden leer.</translation>
    </message>
    <message>
        <source>{host} cannot prove who it is: {why}</source>
        <translation>{host} no puede demostrar quién es: {why}</translation>
    </message>
    <message>
        <source>{host} speaks no TLS that can be used: {why}</source>
        <translation>{host} no habla un TLS utilizable: {why}</translation>
    </message>
    <message>
        <source>{host} did not answer in time</source>
        <translation>{host} no respondió a tiempo</translation>
    </message>
    <message>
        <source>{host} cannot be asked: {why}</source>
        <translation>No se puede preguntar a {host}: {why}</translation>
    </message>
    <message>
        <source>{host} sends from one address to the next without end</source>
        <translation>{host} remite sin fin de una dirección a otra</translation>
    </message>
    <message>
        <source>{host} sends elsewhere, and does not say where</source>
        <translation>{host} remite a otro lugar sin decir cuál</translation>
    </message>
    <message>
        <source>{host} sends to {other}: enter that address, if it is to be trusted</source>
        <translation>{host} remite a {other}: escriba esa dirección si es de confianza</translation>
    </message>
    <message>
        <source>{host} sends to an address without TLS</source>
        <translation>{host} remite a una dirección sin TLS</translation>
    </message>
    <message>
        <source>{host} answered {status}</source>
        <translation>{host} respondió {status}</translation>
    </message>
    <message>
        <source>{host} wants another user and password ({status})</source>
        <translation>{host} quiere otro usuario y otra contraseña ({status})</translation>
    </message>
    <message>
        <source>{host} has nothing at that address ({status})</source>
        <translation>{host} no tiene nada en esa dirección ({status})</translation>
    </message>
    <message>
        <source>{host} sends it packed, though it was asked not to</source>
        <translation>{host} lo envía comprimido aunque se pidió lo contrario</translation>
    </message>
    <message>
        <source>{host} has more than {most} bytes there</source>
        <translation>{host} tiene ahí más de {most} bytes</translation>
    </message>
    <message>
        <source>a password is not sent without TLS: write https://</source>
        <comment>inside a sentence</comment>
        <translation>una contraseña no se envía sin TLS: escriba https://</translation>
    </message>
    <message>
        <source>the address holds spaces or letters that no address has, or is too long</source>
        <comment>inside a sentence</comment>
        <translation>la dirección contiene espacios o caracteres que ninguna dirección tiene, o es demasiado larga</translation>
    </message>
    <message>
        <source>the address is none: write https://…</source>
        <comment>inside a sentence</comment>
        <translation>eso no es una dirección: escriba https://…</translation>
    </message>
    <message>
        <source>the address has to begin with https://, http:// or webcal://</source>
        <comment>inside a sentence</comment>
        <translation>la dirección tiene que empezar por https://, http:// o webcal://</translation>
    </message>
    <message>
        <source>user and password do not belong into the address; they have fields of their own</source>
        <comment>inside a sentence</comment>
        <translation>usuario y contraseña no van en la dirección; tienen sus propios campos</translation>
    </message>
    <message>
        <source>there is no such name in the network</source>
        <comment>inside a sentence</comment>
        <translation>ese nombre no existe en la red</translation>
    </message>
    <message>
        <source>there is no calendar at that address, and none that whoever logs in there has</source>
        <comment>inside a sentence</comment>
        <translation>no hay ningún calendario en esa dirección, y quien inicia sesión allí no tiene ninguno</translation>
    </message>
    <message>
        <source>there was no answer in time</source>
        <comment>inside a sentence</comment>
        <translation>no hubo respuesta a tiempo</translation>
    </message>
    <message>
        <source>the proxy that this computer names is no address</source>
        <comment>inside a sentence</comment>
        <translation>el proxy que indica este equipo no es una dirección</translation>
    </message>
    <message>
        <source>it is no calendar: there is no BEGIN:VCALENDAR in it</source>
        <comment>inside a sentence</comment>
        <translation>no es un calendario: no contiene BEGIN:VCALENDAR</translation>
    </message>
    <message>
        <source>its end is missing: there is no END:VCALENDAR</source>
        <comment>inside a sentence</comment>
        <translation>le falta el final: no hay END:VCALENDAR</translation>
    </message>
    <message>
        <source>its events recur so often that they cannot be worked out</source>
        <comment>inside a sentence</comment>
        <translation>sus citas se repiten tan a menudo que no se pueden calcular</translation>
    </message>
    <message>
        <source>it takes more time or memory than a calendar may</source>
        <comment>inside a sentence</comment>
        <translation>necesita más tiempo o memoria de lo que puede un calendario</translation>
    </message>
    <message>
        <source>it takes more memory than it may</source>
        <comment>inside a sentence</comment>
        <translation>necesita más memoria de la permitida</translation>
    </message>
    <message>
        <source>the server's answer is no CalDAV: it is no XML</source>
        <comment>inside a sentence</comment>
        <translation>la respuesta del servidor no es CalDAV: no es XML</translation>
    </message>
    <message>
        <source>the server's answer is no CalDAV; is the address that of one calendar?</source>
        <comment>inside a sentence</comment>
        <translation>la respuesta del servidor no es CalDAV; ¿es la dirección de un solo calendario?</translation>
    </message>
    <message>
        <source>this computer has no room to read it: {why}</source>
        <comment>inside a sentence</comment>
        <translation>este equipo no tiene espacio para leerlo: {why}</translation>
    </message>
    <message>
        <source>this program could not read it</source>
        <comment>inside a sentence</comment>
        <translation>este programa no pudo leerlo</translation>
    </message>
    <message>
        <source>a fault of this program came between; see the log</source>
        <comment>inside a sentence</comment>
        <translation>se produjo un fallo de este programa; vea el registro</translation>
    </message>
    <message>
        <source>{most} rules are the most.</source>
        <translation>{most} reglas es el máximo.</translation>
    </message>
    <message>
        <source>A rule has {most} characters at most.</source>
        <translation>Una regla tiene como máximo {most} caracteres.</translation>
    </message>
    <message>
        <source>A rule says which events it is for: {known}</source>
        <translation>Una regla dice para qué citas es: {known}</translation>
    </message>
    <message>
        <source>Title takes words, such as holiday or *urlaub*</source>
        <translation>El título admite palabras, como vacaciones o *festivo*</translation>
    </message>
    <message>
        <source>An event sets a presence, or nothing.</source>
        <translation>Una cita fija una presencia, o nada.</translation>
    </message>
    <message>
        <source>“{text}” is no test of an event; they are {known}, and then comes {arrow}</source>
        <translation>«{text}» no es una prueba de un evento; hay {known}, y después va {arrow}</translation>
    </message>
    <message>
        <source>Title and matches take a text between quotes, nothing else does: {word} "holiday"</source>
        <translation>title y matches llevan un texto entre comillas, nada más: {word} "holiday"</translation>
    </message>
    <message>
        <source>{expression} is no regular expression: {why}</source>
        <translation>{expression} no es una expresión regular: {why}</translation>
    </message>
    <message>
        <source>“{first}-{last}” is no range</source>
        <comment>inside a sentence</comment>
        <translation>«{first}-{last}» no es un intervalo</translation>
    </message>
    <message>
        <source>“{name}” names no class of characters</source>
        <comment>inside a sentence</comment>
        <translation>«{name}» no es una clase de caracteres</translation>
    </message>
    <message>
        <source>a “(” is never closed</source>
        <comment>inside a sentence</comment>
        <translation>un «(» no se cierra nunca</translation>
    </message>
    <message>
        <source>a “[” is never closed</source>
        <comment>inside a sentence</comment>
        <translation>un «[» no se cierra nunca</translation>
    </message>
    <message>
        <source>a “{sign}” begins no number of times</source>
        <comment>inside a sentence</comment>
        <translation>a «{sign}» no le sigue ningún número de veces</translation>
    </message>
    <message>
        <source>it ends in a backslash</source>
        <comment>inside a sentence</comment>
        <translation>acaba en una barra inversa</translation>
    </message>
    <message>
        <source>there is nothing before “{sign}” to repeat</source>
        <comment>inside a sentence</comment>
        <translation>delante de «{sign}» no hay nada que repetir</translation>
    </message>
    <message>
        <source>it is too large</source>
        <comment>inside a sentence</comment>
        <translation>es demasiado grande</translation>
    </message>
    <message>
        <source>A regular expression has {most} characters at most; this one has {count}</source>
        <translation>Una expresión regular tiene {most} caracteres como máximo; esta tiene {count}</translation>
    </message>
    <message>
        <source>{expression} looks around or is no POSIX expression (“{text}”), which cannot be served</source>
        <translation>{expression} mira alrededor o no es una expresión POSIX («{text}»), lo que aquí no es posible</translation>
    </message>
    <message>
        <source>{expression} refers back to a group ({text}), which cannot be served</source>
        <translation>{expression} remite a un grupo anterior ({text}), lo que aquí no es posible</translation>
    </message>
    <message>
        <source>{expression} repeats more than {most} times, which cannot be served</source>
        <translation>{expression} repite más de {most} veces, lo que aquí no es posible</translation>
    </message>
    <message>
        <source>{expression} takes too long for a text of {count} characters</source>
        <translation>{expression} tarda demasiado con un texto de {count} caracteres</translation>
    </message>
    <message>
        <source>No phone of {desk} is registered.</source>
        <translation>Ningún teléfono de {desk} está registrado.</translation>
    </message>
    <message>
        <source>The phone of {desk} cannot be called: {why}</source>
        <translation>No se puede llamar al teléfono de {desk}: {why}</translation>
    </message>
    <message>
        <source>The call cannot be transferred: {why}</source>
        <translation>No se puede transferir la llamada: {why}</translation>
    </message>
    <message>
        <source>it talks to nobody</source>
        <comment>a call</comment>
        <translation>no hay nadie al otro lado</translation>
    </message>
    <message>
        <source>nobody is being asked</source>
        <comment>about a call</comment>
        <translation>no se pregunta a nadie</translation>
    </message>
    <message>
        <source>somebody is being asked already</source>
        <comment>about a call</comment>
        <translation>ya se está preguntando a alguien</translation>
    </message>
    <message>
        <source>{number} cannot be dialled here: the dialplan has no such extension.</source>
        <translation>No se puede marcar {number} aquí: el plan de marcación no tiene esa extensión.</translation>
    </message>
    <message>
        <source>The call is over.</source>
        <translation>La llamada ha terminado.</translation>
    </message>
    <message>
        <source>'{name}' is none of exten, same, include, ignorepat, autohints, switch</source>
        <translation>«{name}» no es exten, same, include, ignorepat, autohints ni switch</translation>
    </message>
    <message>
        <source>extensions of a database (realtime) are not asked for; what is to be called has to stand in a file</source>
        <translation>no se consultan extensiones de una base de datos (realtime); lo que se ha de llamar debe figurar en un archivo</translation>
    </message>
    <message>
        <source>extensions in Lua are not asked for; what is to be called has to stand in a file</source>
        <translation>no se consultan extensiones en Lua; lo que se ha de llamar debe figurar en un archivo</translation>
    </message>
    <message>
        <source>another server's extensions are not asked for; only those in files are</source>
        <translation>no se consultan las extensiones de otro servidor, solo las de los archivos</translation>
    </message>
    <message>
        <source>an extension is written 'exten =&gt; number,priority,application'</source>
        <translation>una extensión se escribe «exten =&gt; número,prioridad,aplicación»</translation>
    </message>
    <message>
        <source>'same' has no extension before it</source>
        <translation>no hay ninguna extensión antes de «same»</translation>
    </message>
    <message>
        <source>{extension} has a priority {number} already; the first one stays</source>
        <translation>{extension} ya tiene una prioridad {number}; queda la primera</translation>
    </message>
    <message>
        <source>{extension} has a label '{label}' already; the first one stays</source>
        <translation>{extension} ya tiene una etiqueta «{label}»; queda la primera</translation>
    </message>
    <message>
        <source>{extension} has a hint already; the first one stays</source>
        <translation>{extension} ya tiene un hint; queda el primero</translation>
    </message>
    <message>
        <source>presence is never aggregated: the first of the hint's presences is shown</source>
        <translation>la presencia nunca se agrega: se muestra la primera del hint</translation>
    </message>
    <message>
        <source>the comma after '{text}' is missing; read as if it were there</source>
        <translation>falta la coma después de «{text}»; se lee como si estuviera</translation>
    </message>
    <message>
        <source>there is no ')' to '{name}('; read as if it stood at the end</source>
        <translation>«{name}(» no tiene «)»; se lee como si estuviera al final</translation>
    </message>
    <message>
        <source>a priority is followed by an application or, after 'hint', by devices and presence</source>
        <translation>a una prioridad le sigue una aplicación o, tras «hint», dispositivos y presencia</translation>
    </message>
    <message>
        <source>'{text}' is no priority; write a number, n or hint</source>
        <translation>«{text}» no es una prioridad; escriba un número, n o hint</translation>
    </message>
    <message>
        <source>{count} ranges stand beside each other; {most} are the most</source>
        <translation>hay {count} intervalos seguidos; como máximo {most}</translation>
    </message>
    <message>
        <source>'{text}' is no time of day</source>
        <translation>«{text}» no es una hora</translation>
    </message>
    <message>
        <source>'{text}' is none of {known}</source>
        <translation>«{text}» no es ninguno de {known}</translation>
    </message>
    <message>
        <source>'{text}' is no number from {least} to {most}</source>
        <translation>«{text}» no es un número de {least} a {most}</translation>
    </message>
    <message>
        <source>{name}() is not asked while the files are read; only variables of [globals] are known then</source>
        <translation>{name}() no se consulta al leer los archivos; entonces solo se conocen las variables de [globals]</translation>
    </message>
    <message>
        <source>it costs more than one text may</source>
        <translation>cuesta más de lo que puede un texto</translation>
    </message>
    <message>
        <source>it costs more than one step may; texts, patterns or repetitions are too large</source>
        <translation>cuesta más de lo que puede un paso; los textos, patrones o repeticiones son demasiado grandes</translation>
    </message>
    <message>
        <source>there is no application '{name}': a channel that comes to it ends</source>
        <translation>no hay ninguna aplicación «{name}»: un canal que llega a ella termina</translation>
    </message>
    <message>
        <source>there is no function '{name}': its value is empty</source>
        <translation>no hay ninguna función «{name}»: su valor está vacío</translation>
    </message>
    <message>
        <source>{reason} ({count} lines use it)</source>
        <translation>{reason} ({count} líneas la usan)</translation>
    </message>
    <message>
        <source>AEL is not read; Asterisk's 'aelparse -w' writes it as an extensions.conf, which is</source>
        <translation>AEL no se lee; «aelparse -w» de Asterisk lo escribe como extensions.conf, que sí se lee</translation>
    </message>
    <message>
        <source>Lua is not run; what it does has to stand in extensions.conf</source>
        <translation>Lua no se ejecuta; lo que hace debe figurar en extensions.conf</translation>
    </message>
    <message>
        <source>the hint names no device and no presence</source>
        <translation>el hint no nombra ningún dispositivo ni presencia</translation>
    </message>
    <message>
        <source>a name is longer than {most} characters</source>
        <translation>un nombre tiene más de {most} caracteres</translation>
    </message>
    <message>
        <source>the hint names {count} devices; {most} are the most</source>
        <translation>el hint nombra {count} dispositivos; como máximo {most}</translation>
    </message>
    <message>
        <source>'{name}' is no device; write SIP/name or Custom:name</source>
        <translation>«{name}» no es un dispositivo; escriba SIP/nombre o Custom:nombre</translation>
    </message>
    <message>
        <source>'{name}' is no presence; write CustomPresence:name</source>
        <translation>«{name}» no es una presencia; escriba CustomPresence:nombre</translation>
    </message>
    <message>
        <source>there is no device {name}</source>
        <translation>no hay ningún dispositivo {name}</translation>
    </message>
    <message>
        <source>the hint of {extension} comes to none: {why}</source>
        <translation>el hint de {extension} no llega a serlo: {why}</translation>
    </message>
    <message>
        <source>'{text}…' has {count} characters; {most} are the most of a pattern</source>
        <translation>«{text}…» tiene {count} caracteres; un patrón tiene como máximo {most}</translation>
    </message>
    <message>
        <source>'{text}' is no pattern; one looks like _6XXX, _NXX. or _[1-5]!</source>
        <translation>«{text}» no es un patrón; uno es como _6XXX, _NXX. o _[1-5]!</translation>
    </message>
    <message>
        <source>'{text}' is no pattern; it has no place for a character</source>
        <translation>«{text}» no es un patrón; no tiene lugar para ningún carácter</translation>
    </message>
    <message>
        <source>'{text}': '[' is never closed</source>
        <translation>«{text}»: «[» no se cierra nunca</translation>
    </message>
    <message>
        <source>'{text}': '{first}-{last}' is no range</source>
        <translation>«{text}»: «{first}-{last}» no es un intervalo</translation>
    </message>
    <message>
        <source>{count} more problems are not listed</source>
        <translation>{count} problemas más no figuran en la lista</translation>
    </message>
    <message>
        <source>there are more than {most} lines</source>
        <translation>hay más de {most} líneas</translation>
    </message>
    <message>
        <source>there are more than {most} lines with what templates repeat</source>
        <translation>con lo que repiten las plantillas hay más de {most} líneas</translation>
    </message>
    <message>
        <source>{reason}; what comes after this one is passed over</source>
        <translation>{reason}; lo que sigue se pasa por alto</translation>
    </message>
    <message>
        <source>the line is longer than {most} characters</source>
        <translation>la línea tiene más de {most} caracteres</translation>
    </message>
    <message>
        <source>the line holds a character that no text has (NUL)</source>
        <translation>la línea contiene un carácter que ningún texto tiene (NUL)</translation>
    </message>
    <message>
        <source>'{text}' is no section; write [name]. The lines after it are passed over</source>
        <translation>«{text}» no es una sección; escriba [nombre]. Las líneas siguientes se pasan por alto</translation>
    </message>
    <message>
        <source>there is no template '{name}' above</source>
        <translation>no hay ninguna plantilla «{name}» más arriba</translation>
    </message>
    <message>
        <source>'{word}' is not served; write #include file</source>
        <translation>«{word}» no existe aquí; escriba #include archivo</translation>
    </message>
    <message>
        <source>files include each other too often</source>
        <translation>los archivos se incluyen unos a otros demasiadas veces</translation>
    </message>
    <message>
        <source>{path} cannot be read</source>
        <translation>no se puede leer {path}</translation>
    </message>
    <message>
        <source>'{text}' is no 'key =&gt; value'</source>
        <translation>«{text}» no es «clave =&gt; valor»</translation>
    </message>
    <message>
        <source>'{key}' of a queue is not served</source>
        <translation>«{key}» de una cola no se admite</translation>
    </message>
    <message>
        <source>'{value}' is nothing that '{key}' takes</source>
        <translation>«{value}» no es nada que «{key}» acepte</translation>
    </message>
    <message>
        <source>there are too many queues, or the name is too long</source>
        <translation>hay demasiadas colas, o el nombre es demasiado largo</translation>
    </message>
    <message>
        <source>the line stands in no section</source>
        <translation>la línea no está en ninguna sección</translation>
    </message>
    <message>
        <source>no file has such a name</source>
        <translation>ningún archivo tiene un nombre así</translation>
    </message>
    <message>
        <source>{path} cannot be looked for: {why}</source>
        <translation>no se puede buscar {path}: {why}</translation>
    </message>
    <message>
        <source>{path} is not read: there are too many files, or too large ones</source>
        <translation>{path} no se lee: hay demasiados archivos, o demasiado grandes</translation>
    </message>
    <message>
        <source>the file is too long; what comes after {count} bytes is not read</source>
        <translation>el archivo es demasiado largo; lo que sigue a {count} bytes no se lee</translation>
    </message>
    <message>
        <source>the file is no UTF-8; what cannot be read is shown as �</source>
        <translation>el archivo no es UTF-8; lo ilegible se muestra como �</translation>
    </message>
    <message>
        <source>{path} cannot be read: for {seconds} seconds there was no answer.</source>
        <translation>no se puede leer {path}: no hubo respuesta en {seconds} segundos.</translation>
    </message>
    <message>
        <source>The console cannot be served: {why}</source>
        <translation>No se puede ofrecer la consola: {why}</translation>
    </message>
    <message>
        <source>The manager interface cannot be served: {why}</source>
        <translation>No se puede ofrecer la interfaz de gestión: {why}</translation>
    </message>
    <message>
        <source>there are too many lines, people or problems; the rest is passed over</source>
        <translation>hay demasiadas líneas, personas o problemas; el resto se pasa por alto</translation>
    </message>
    <message>
        <source>extension {exten} stands here twice; this line wins</source>
        <translation>la extensión {exten} figura aquí dos veces; vale esta línea</translation>
    </message>
    <message>
        <source>not CSV: {why}</source>
        <translation>no es CSV: {why}</translation>
    </message>
    <message>
        <source>the first line names the columns and one of them is 'extension'; the file is passed over</source>
        <translation>la primera línea nombra las columnas y una de ellas es «extension»; el archivo se pasa por alto</translation>
    </message>
    <message>
        <source>the first line names {count} columns; {most} are the most</source>
        <translation>la primera línea nombra {count} columnas; como máximo {most}</translation>
    </message>
    <message>
        <source>column '{name}' is none of {known}</source>
        <translation>la columna «{name}» no es ninguna de {known}</translation>
    </message>
    <message>
        <source>{count} columns where the header names {named}; quote a text that holds a comma</source>
        <translation>{count} columnas donde la cabecera nombra {named}; ponga entre comillas un texto con coma</translation>
    </message>
    <message>
        <source>no extension</source>
        <translation>sin extensión</translation>
    </message>
    <message>
        <source>a cell holds a character that no text has (NUL)</source>
        <translation>una celda contiene un carácter que ningún texto tiene (NUL)</translation>
    </message>
    <message>
        <source>{what} is longer than {most} characters.</source>
        <translation>{what} tiene más de {most} caracteres.</translation>
    </message>
    <message>
        <source>{count} people have no hint of their own</source>
        <translation>{count} personas no tienen un hint propio</translation>
    </message>
    <message>
        <source>extension {exten} ({name}) has no hint</source>
        <translation>la extensión {exten} ({name}) no tiene hint</translation>
    </message>
    <message>
        <source>{count} more people have no hint</source>
        <translation>{count} personas más no tienen hint</translation>
    </message>
    <message>
        <source>Messages of before are not known: {why}</source>
        <translation>No se conocen los mensajes de antes: {why}</translation>
    </message>
    <message>
        <source>The message is there no more.</source>
        <translation>El mensaje ya no está.</translation>
    </message>
    <message>
        <source>The mailbox {mailbox} is not listened to at this desk.</source>
        <translation>El buzón {mailbox} no se escucha en este puesto.</translation>
    </message>
    <message>
        <source>the folder of messages cannot be read: {why}</source>
        <translation>no se puede leer la carpeta de los mensajes: {why}</translation>
    </message>
    <message>
        <source>the message cannot be kept: {why}</source>
        <translation>no se puede conservar el mensaje: {why}</translation>
    </message>
    <message>
        <source>the PIN cannot be kept: {why}</source>
        <translation>no se puede conservar el PIN: {why}</translation>
    </message>
    <message>
        <source>the greeting cannot be kept: {why}</source>
        <translation>no se puede conservar el saludo: {why}</translation>
    </message>
    <message>
        <source>the message cannot be changed: {why}</source>
        <translation>no se puede cambiar el mensaje: {why}</translation>
    </message>
    <message>
        <source>the message cannot be deleted: {why}</source>
        <translation>no se puede eliminar el mensaje: {why}</translation>
    </message>
    <message>
        <source>the message cannot be read: {why}</source>
        <translation>no se puede leer el mensaje: {why}</translation>
    </message>
    <message>
        <source>the message cannot be saved there: {why}</source>
        <translation>no se puede guardar el mensaje ahí: {why}</translation>
    </message>
    <message>
        <source>“{mailbox}” is no name of a mailbox</source>
        <translation>«{mailbox}» no es un nombre de buzón</translation>
    </message>
    <message>
        <source>{count} messages wait to be mailed; {host}: {why}</source>
        <translation>{count} mensajes esperan a ser enviados; {host}: {why}</translation>
    </message>
    <message>
        <source>a message of {mailbox} is not mailed to {address}: {why}</source>
        <translation>un mensaje de {mailbox} no se envía a {address}: {why}</translation>
    </message>
    <message>
        <source>it does not know user or password ({code})</source>
        <translation>no conoce el usuario o la contraseña ({code})</translation>
    </message>
    <message>
        <source>it does not do what is asked: {what}</source>
        <translation>no hace lo que se pide: {what}</translation>
    </message>
    <message>
        <source>the connection was lost</source>
        <translation>se perdió la conexión</translation>
    </message>
    <message>
        <source>its certificate is not trusted: {why}</source>
        <translation>su certificado no es de confianza: {why}</translation>
    </message>
    <message>
        <source>no password is sent to another computer without TLS</source>
        <translation>no se envía ninguna contraseña a otro equipo sin TLS</translation>
    </message>
    <message>
        <source>it says {code}: {words}</source>
        <translation>dice {code}: {words}</translation>
    </message>
    <message>
        <source>A person needs an extension.</source>
        <translation>Una persona necesita una extensión.</translation>
    </message>
    <message>
        <source>Nobody is their own deputy.</source>
        <translation>Nadie es su propio suplente.</translation>
    </message>
    <message>
        <source>{count} numbers are the most.</source>
        <translation>{count} números como máximo.</translation>
    </message>
    <message>
        <source>A number has no digits.</source>
        <translation>Un número no tiene cifras.</translation>
    </message>
    <message>
        <source>{count} groups are the most.</source>
        <translation>{count} grupos como máximo.</translation>
    </message>
    <message>
        <source>Each group has a name, and stands there once.</source>
        <translation>Cada grupo tiene un nombre y figura una sola vez.</translation>
    </message>
    <message>
        <source>{exten} is a pattern of numbers; a person has one number.</source>
        <translation>{exten} es un patrón de números; una persona tiene un número.</translation>
    </message>
    <message>
        <source>An extension, a device and a presence have no spaces, &amp; or commas.</source>
        <translation>Una extensión, un dispositivo y una presencia no llevan espacios, &amp; ni comas.</translation>
    </message>
    <message>
        <source>The hint of {exten} is none: {why}</source>
        <translation>El hint de {exten} no es válido: {why}</translation>
    </message>
    <message>
        <source>One change is of one to {count} people.</source>
        <translation>Un cambio afecta de una a {count} personas.</translation>
    </message>
    <message>
        <source>The extension {exten} stands there twice.</source>
        <translation>La extensión {exten} figura dos veces.</translation>
    </message>
    <message>
        <source>A person keeps the extension; add another and remove this one.</source>
        <translation>Una persona conserva su extensión; añada otra y elimine esta.</translation>
    </message>
    <message>
        <source>That photo is not kept here; choose it again.</source>
        <translation>Esa foto no está guardada aquí; elíjala de nuevo.</translation>
    </message>
    <message>
        <source>The photo has {count} bytes; {most} are the most.</source>
        <translation>La foto tiene {count} bytes; {most} como máximo.</translation>
    </message>
    <message>
        <source>The photo is neither a JPEG nor a PNG.</source>
        <translation>La foto no es ni JPEG ni PNG.</translation>
    </message>
    <message>
        <source>The photo is not the one that was named.</source>
        <translation>La foto no es la que se indicó.</translation>
    </message>
    <message>
        <source>There is no room: {count} bytes of photos are kept.</source>
        <translation>No queda sitio: ya hay {count} bytes de fotos guardados.</translation>
    </message>
    <message>
        <source>There is nobody at {exten}.</source>
        <translation>No hay nadie en la {exten}.</translation>
    </message>
    <message>
        <source>Somebody else has set {exten} since.</source>
        <translation>Otra persona ha cambiado {exten} mientras tanto.</translation>
    </message>
    <message>
        <source>{exten} is {name} already.</source>
        <translation>{exten} ya es {name}.</translation>
    </message>
    <message>
        <source>Nobody at {exten} stands in the directory's file.</source>
        <translation>Nadie figura en la {exten} en el archivo del directorio.</translation>
    </message>
    <message>
        <source>{exten} is as the directory's file has it.</source>
        <translation>{exten} está como en el archivo del directorio.</translation>
    </message>
    <message>
        <source>Somebody else has set it since.</source>
        <translation>Otra persona lo ha cambiado mientras tanto.</translation>
    </message>
    <message>
        <source>The name is not valid Unicode text.</source>
        <translation>El nombre no es un texto Unicode válido.</translation>
    </message>
    <message>
        <source>The end of the presence is no time that this program knows.</source>
        <translation>El final de la presencia no es un momento que este programa conozca.</translation>
    </message>
    <message>
        <source>More than {most} presences come one after the other.</source>
        <translation>Se siguen más de {most} presencias.</translation>
    </message>
    <message>
        <source>“{name}” cannot be set; only {label}:name can.</source>
        <translation>«{name}» no se puede fijar; solo {label}:name.</translation>
    </message>
    <message>
        <source>That time is over already.</source>
        <translation>Ese momento ya ha pasado.</translation>
    </message>
    <message>
        <source>That is further ahead than this program plans.</source>
        <translation>El programa no planifica tan lejos.</translation>
    </message>
    <message>
        <source>The plan is another since.</source>
        <translation>El plan ha cambiado mientras tanto.</translation>
    </message>
    <message>
        <source>The plan is no more.</source>
        <translation>El plan ya no existe.</translation>
    </message>
    <message>
        <source>Two presets have the same name.</source>
        <translation>Dos preajustes tienen el mismo nombre.</translation>
    </message>
    <message>
        <source>A preset needs a name.</source>
        <translation>Un preajuste necesita un nombre.</translation>
    </message>
    <message>
        <source>A preset has one end: a span or a time of day.</source>
        <translation>Un preajuste tiene un final: una duración o una hora.</translation>
    </message>
    <message>
        <source>{most} presets are the most.</source>
        <translation>Como máximo {most} preajustes.</translation>
    </message>
    <message>
        <source>A preset lasts for {most} days at most.</source>
        <translation>Un preajuste dura como máximo {most} días.</translation>
    </message>
    <message>
        <source>The presets have more than {most} characters.</source>
        <translation>Los preajustes tienen más de {most} caracteres.</translation>
    </message>
    <message>
        <source>The plan ends before it begins.</source>
        <translation>El plan termina antes de empezar.</translation>
    </message>
    <message>
        <source>The plan would begin again before it ends.</source>
        <translation>El plan volvería a empezar antes de terminar.</translation>
    </message>
    <message>
        <source>That is not a time for which this program plans.</source>
        <translation>El programa no planifica para ese momento.</translation>
    </message>
    <message>
        <source>{what} has {count} characters; {most} are the most.</source>
        <translation>{what} tiene {count} caracteres; se admiten {most} como máximo.</translation>
    </message>
    <message>
        <source>{what} holds control characters or line breaks.</source>
        <translation>{what} contiene caracteres de control o saltos de línea.</translation>
    </message>
    <message>
        <source>{what} holds a NUL.</source>
        <translation>{what} contiene un carácter NUL.</translation>
    </message>
    <message>
        <source>{what} is not valid Unicode text.</source>
        <translation>{what} no es un texto Unicode válido.</translation>
    </message>
    <message>
        <source>There is no room: the {what} that are kept have {count} characters.</source>
        <translation>No hay sitio: {what}, en total {count} caracteres.</translation>
    </message>
    <message>
        <source>There is no room: {count} {what} are kept.</source>
        <translation>No hay sitio: ya se guardan {count} {what}.</translation>
    </message>
    <message>
        <source>The presence has {count} characters; {most} are the most.</source>
        <translation>La presencia tiene {count} caracteres; {most} como máximo.</translation>
    </message>
    <message>
        <source>“{text}” is no presence; they are {known}</source>
        <translation>«{text}» no es una presencia; hay {known}</translation>
    </message>
    <message>
        <source>“{text}” is no option; “e” says that the texts are base64</source>
        <translation>«{text}» no es una opción; «e» indica que los textos son base64</translation>
    </message>
    <message>
        <source>The texts are base64, without commas, where the last field is an “e”</source>
        <translation>Los textos son base64, sin comas, cuando el último campo es una «e»</translation>
    </message>
    <message>
        <source>“{text}” is no state of a device</source>
        <translation>«{text}» no es un estado de dispositivo</translation>
    </message>
    <message>
        <source>there are more than {most} people; the rest is passed over</source>
        <translation>hay más de {most} personas; el resto se omite</translation>
    </message>
    <message>
        <source>some of its characters are none in {encoding}; choose another encoding</source>
        <translation>algunos caracteres no existen en {encoding}; elija otra codificación</translation>
    </message>
    <message>
        <source>what comes after {most} lines is not read</source>
        <translation>lo que viene después de {most} líneas no se lee</translation>
    </message>
    <message>
        <source>the line has {count} characters; {most} are the most</source>
        <translation>la línea tiene {count} caracteres; {most} como máximo</translation>
    </message>
    <message>
        <source>a quotation mark is not closed, or stands within a cell; write two of them for one</source>
        <translation>unas comillas no se cierran o están dentro de una celda; escriba dos por cada una</translation>
    </message>
    <message>
        <source>it is no CSV: {why}</source>
        <translation>no es CSV: {why}</translation>
    </message>
    <message>
        <source>{count} cells where the first line has {most}; quote a text that holds the delimiter</source>
        <translation>{count} celdas donde la primera línea tiene {most}; ponga entre comillas el texto que contenga el separador</translation>
    </message>
    <message>
        <source>a cell has {count} characters; {most} are the most</source>
        <translation>una celda tiene {count} caracteres; {most} como máximo</translation>
    </message>
    <message>
        <source>'{text}' is no line of a vCard</source>
        <translation>«{text}» no es una línea de una vCard</translation>
    </message>
    <message>
        <source>the line is longer than {most} bytes; it is passed over</source>
        <translation>la línea tiene más de {most} bytes; se omite</translation>
    </message>
    <message>
        <source>the photo is larger than {most} bytes; it is passed over</source>
        <translation>la foto tiene más de {most} bytes; se omite</translation>
    </message>
    <message>
        <source>the photo is broken; it is passed over</source>
        <translation>la foto está dañada; se omite</translation>
    </message>
    <message>
        <source>the card has no END:VCARD; it is passed over</source>
        <translation>a la tarjeta le falta END:VCARD; se omite</translation>
    </message>
    <message>
        <source>{place}: the photo is larger than {most} bytes; it is passed over</source>
        <translation>{place}: la foto tiene más de {most} bytes; se omite</translation>
    </message>
    <message>
        <source>{place}: the photo is neither a JPEG nor a PNG; it is passed over</source>
        <translation>{place}: la foto no es JPEG ni PNG; se omite</translation>
    </message>
    <message>
        <source>{place}: the note is cut after {most} characters</source>
        <translation>{place}: la nota se corta tras {most} caracteres</translation>
    </message>
    <message>
        <source>{place}: {name} has more than {most} characters; it is passed over</source>
        <translation>{place}: {name} tiene más de {most} caracteres; se omite</translation>
    </message>
    <message>
        <source>the server refers to others ({count}); they are not asked: name each of them here</source>
        <translation>el servidor remite a otros ({count}); no se les pregunta: indique cada uno aquí</translation>
    </message>
    <message>
        <source>there are more than {most} entries; choose a narrower filter</source>
        <translation>hay más de {most} entradas; elija un filtro más estricto</translation>
    </message>
    <message>
        <source>the server gives no more than {count} entries; choose a narrower filter</source>
        <translation>el servidor no da más de {count} entradas; elija un filtro más estricto</translation>
    </message>
    <message>
        <source>{who} has no extension, and nobody here has that e-mail or name</source>
        <translation>{who} no tiene extensión y nadie aquí tiene ese correo o nombre</translation>
    </message>
    <message>
        <source>extension {exten} stands there twice, first at {place}</source>
        <translation>la extensión {exten} figura dos veces, primero en {place}</translation>
    </message>
    <message>
        <source>nobody is called {name}, who is to be the deputy; write an extension</source>
        <translation>nadie se llama {name}, que debe ser el suplente; escriba una extensión</translation>
    </message>
    <message>
        <source>It was cancelled; nothing has changed.</source>
        <translation>Se canceló; nada ha cambiado.</translation>
    </message>
    <message>
        <source>There are no people in {file}.</source>
        <translation>No hay personas en {file}.</translation>
    </message>
    <message>
        <source>There is no line in {file} that can be read; line {line}: {why}.</source>
        <translation>En {file} no hay ninguna línea que se pueda leer; línea {line}: {why}.</translation>
    </message>
    <message>
        <source>There is no vCard in {file} that can be read.</source>
        <translation>En {file} no hay ninguna vCard que se pueda leer.</translation>
    </message>
    <message>
        <source>There is no encoding {name}; choose one of {known}.</source>
        <translation>No existe la codificación {name}; elija una de {known}.</translation>
    </message>
    <message>
        <source>What stands between cells is one character, such as ; or ,</source>
        <translation>Entre celdas va un solo carácter, como ; o ,</translation>
    </message>
    <message>
        <source>The first line of {file} has {count} cells; {most} are the most. Is '{delimiter}' what stands between them?</source>
        <translation>La primera línea de {file} tiene {count} celdas; {most} como máximo. ¿Es «{delimiter}» lo que las separa?</translation>
    </message>
    <message>
        <source>Nobody is named in {file}. Choose a voicemail.conf, users.conf, pjsip.conf or sip.conf.</source>
        <translation>En {file} no se nombra a nadie. Elija un voicemail.conf, users.conf, pjsip.conf o sip.conf.</translation>
    </message>
    <message>
        <source>The file {file} has {count} bytes; {most} are the most. Export fewer people, or no photos.</source>
        <translation>El archivo {file} tiene {count} bytes; {most} como máximo. Exporte menos personas o sin fotos.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read: {why}.</source>
        <translation>El archivo {file} no se puede leer: {why}.</translation>
    </message>
    <message>
        <source>The file {file} cannot be written: {why}.</source>
        <translation>El archivo {file} no se puede escribir: {why}.</translation>
    </message>
    <message>
        <source>The file {file} holds no certificates in PEM: {why}.</source>
        <translation>El archivo {file} no contiene certificados PEM: {why}.</translation>
    </message>
    <message>
        <source>People are written as CSV or as vCards.</source>
        <translation>Las personas se escriben como CSV o como vCards.</translation>
    </message>
    <message>
        <source>There is no LDAP server {name} in the settings.</source>
        <translation>No hay ningún servidor LDAP {name} en los ajustes.</translation>
    </message>
    <message>
        <source>The server sends more than {most} bytes; choose a narrower filter.</source>
        <translation>El servidor envía más de {most} bytes; elija un filtro más estricto.</translation>
    </message>
    <message>
        <source>What answers there is no LDAP server, or it wants TLS from the first byte on.</source>
        <translation>Lo que responde allí no es un servidor LDAP, o quiere TLS desde el primer byte.</translation>
    </message>
    <message>
        <source>The server sends what is no LDAP.</source>
        <translation>El servidor envía algo que no es LDAP.</translation>
    </message>
    <message>
        <source>The server sends what is no LDAP: {why}.</source>
        <translation>El servidor envía algo que no es LDAP: {why}.</translation>
    </message>
    <message>
        <source>The server sends what is no LDAP: a message is cut off.</source>
        <translation>El servidor envía algo que no es LDAP: un mensaje está cortado.</translation>
    </message>
    <message>
        <source>The server sends an entry of {count} bytes; {most} are the most. Ask for fewer attributes.</source>
        <translation>El servidor envía una entrada de {count} bytes; {most} como máximo. Pida menos atributos.</translation>
    </message>
    <message>
        <source>The server answers what nobody asked.</source>
        <translation>El servidor responde lo que nadie preguntó.</translation>
    </message>
    <message>
        <source>The server has one more page again and again; its administrator has to mend it.</source>
        <translation>El servidor tiene siempre una página más; su administrador debe arreglarlo.</translation>
    </message>
    <message>
        <source>The server refers to another, which is not asked: {where}. Name that here.</source>
        <translation>El servidor remite a otro, al que no se pregunta: {where}. Indique ese aquí.</translation>
    </message>
    <message>
        <source>The server refuses ({what}, {code}): {said}</source>
        <translation>El servidor se niega ({what}, {code}): {said}</translation>
    </message>
    <message>
        <source>it does not say why</source>
        <translation>no dice por qué</translation>
    </message>
    <message>
        <source>The filter is longer than {most} characters, or no text.</source>
        <translation>El filtro tiene más de {most} caracteres o no es texto.</translation>
    </message>
    <message>
        <source>The filter is none. Write it as in (objectClass=person).</source>
        <translation>No es un filtro. Escríbalo como (objectClass=person).</translation>
    </message>
    <message>
        <source>Name (bind DN) or password are not those of the server.</source>
        <translation>El nombre (DN de enlace) o la contraseña no son los del servidor.</translation>
    </message>
    <message>
        <source>The server has no such base; write it as in dc=example,dc=com.</source>
        <translation>El servidor no tiene esa base; escríbala como dc=example,dc=com.</translation>
    </message>
    <message>
        <source>The base, or the bind DN, is no name of a directory; write dc=example,dc=com.</source>
        <translation>La base o el DN de enlace no es un nombre de directorio; escriba dc=example,dc=com.</translation>
    </message>
    <message>
        <source>That user may not search there; ask the directory's administrator.</source>
        <translation>Ese usuario no puede buscar allí; pregunte al administrador del directorio.</translation>
    </message>
    <message>
        <source>The server wants TLS; choose it.</source>
        <translation>El servidor quiere TLS; elíjalo.</translation>
    </message>
    <message>
        <source>The server wants a name (bind DN) and a password.</source>
        <translation>El servidor quiere un nombre (DN de enlace) y una contraseña.</translation>
    </message>
    <message>
        <source>The server is busy; try again later.</source>
        <translation>El servidor está ocupado; inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The server is not available; try again later.</source>
        <translation>El servidor no está disponible; inténtelo más tarde.</translation>
    </message>
    <message>
        <source>The search takes the server too long; choose a narrower filter or base.</source>
        <translation>La búsqueda tarda demasiado; elija un filtro o una base más estrictos.</translation>
    </message>
    <message>
        <source>The server lets nobody search without a bind DN and a password.</source>
        <translation>El servidor no deja buscar a nadie sin DN de enlace y contraseña.</translation>
    </message>
    <message>
        <source>The server {host} speaks no TLS at port {port} that can be used: {why}. Choose StartTLS for port 389.</source>
        <translation>El servidor {host} no habla un TLS utilizable en el puerto {port}: {why}. Elija StartTLS para el puerto 389.</translation>
    </message>
    <message>
        <source>The server {host} does not answer at port {port}.</source>
        <translation>El servidor {host} no responde en el puerto {port}.</translation>
    </message>
    <message>
        <source>The server {host} cannot be reached at port {port}: {why}.</source>
        <translation>No se puede llegar al servidor {host} en el puerto {port}: {why}.</translation>
    </message>
    <message>
        <source>The server {host} ended the connection.</source>
        <translation>El servidor {host} cerró la conexión.</translation>
    </message>
    <message>
        <source>The server {host} ended the connection; it may want TLS from the first byte on.</source>
        <translation>El servidor {host} cerró la conexión; quizá quiera TLS desde el primer byte.</translation>
    </message>
    <message>
        <source>The server {host} ended the connection; is TLS spoken at that port? StartTLS is the other kind.</source>
        <translation>El servidor {host} cerró la conexión; ¿se habla TLS en ese puerto? StartTLS es la otra forma.</translation>
    </message>
    <message>
        <source>The server {host} takes too long; try again later, or choose a narrower filter.</source>
        <translation>El servidor {host} tarda demasiado; inténtelo más tarde o elija un filtro más estricto.</translation>
    </message>
    <message>
        <source>The server {host} cannot prove who it is: its certificate is from somebody whom this computer does not know. Save the certificate of the authority that issued it as a PEM file, and name that.</source>
        <translation>El servidor {host} no puede demostrar quién es: su certificado es de alguien que este equipo no conoce. Guarde el certificado de la autoridad que lo emitió como archivo PEM e indíquelo.</translation>
    </message>
    <message>
        <source>The server {host} cannot prove who it is: its certificate has expired. Its administrator has to renew it.</source>
        <translation>El servidor {host} no puede demostrar quién es: su certificado ha caducado. Su administrador debe renovarlo.</translation>
    </message>
    <message>
        <source>The server {host} cannot prove who it is: its certificate is not valid yet. Is this computer's clock right?</source>
        <translation>El servidor {host} no puede demostrar quién es: su certificado aún no es válido. ¿Va bien el reloj de este equipo?</translation>
    </message>
    <message>
        <source>The server {host} cannot prove who it is: its certificate is for another name. Write the name that stands there.</source>
        <translation>El servidor {host} no puede demostrar quién es: su certificado es para otro nombre. Escriba el nombre que figura en él.</translation>
    </message>
    <message>
        <source>The server {host} cannot prove who it is: {why}.</source>
        <translation>El servidor {host} no puede demostrar quién es: {why}.</translation>
    </message>
    <message>
        <source>Without TLS everybody on the way could read the password; choose LDAPS or StartTLS.</source>
        <translation>Sin TLS cualquiera por el camino podría leer la contraseña; elija LDAPS o StartTLS.</translation>
    </message>
    <message>
        <source>The bind DN has no password; give it, or leave both empty.</source>
        <translation>El DN de enlace no tiene contraseña; indíquela o deje ambos vacíos.</translation>
    </message>
    <message>
        <source>Write {expected}</source>
        <translation>Se espera {expected}</translation>
    </message>
    <message>
        <source>; did you mean “{name}”?</source>
        <translation>; ¿quería decir «{name}»?</translation>
    </message>
    <message>
        <source>Write {kind} of {least} to {most} characters that can be printed</source>
        <translation>Se espera {kind} de {least} a {most} caracteres imprimibles</translation>
    </message>
    <message>
        <source>Write {kind} without {marks}</source>
        <translation>Se espera {kind} sin {marks}</translation>
    </message>
    <message>
        <source>a whole number from {least} to {most}</source>
        <comment>behind: Write</comment>
        <translation>un número entero de {least} a {most}</translation>
    </message>
    <message>
        <source>one of {words}</source>
        <comment>behind: Write</comment>
        <translation>uno de {words}</translation>
    </message>
    <message>
        <source>Write {least} to {most} {kind}</source>
        <translation>Se esperan de {least} a {most} {kind}</translation>
    </message>
    <message>
        <source>Write each of them once</source>
        <translation>Cada uno una sola vez</translation>
    </message>
    <message>
        <source>There is no class “{name}”{hint}</source>
        <translation>No hay ninguna clase «{name}»{hint}</translation>
    </message>
    <message>
        <source>; there are all, {known}</source>
        <translation>; hay all, {known}</translation>
    </message>
    <message>
        <source>There is no time zone of that name here. Write {expected}</source>
        <translation>Aquí no hay ninguna zona horaria con ese nombre. Se espera {expected}</translation>
    </message>
    <message>
        <source>At most {most} of them; there are {count}</source>
        <translation>Como mucho {most}; hay {count}</translation>
    </message>
    <message>
        <source>The text holds half a character, which no file can hold</source>
        <translation>El texto contiene medio carácter, que ningún archivo puede guardar</translation>
    </message>
    <message>
        <source>There is no such setting</source>
        <translation>No existe ese ajuste</translation>
    </message>
    <message>
        <source>a text</source>
        <comment>behind: Write</comment>
        <translation>un texto</translation>
    </message>
    <message>
        <source>a path</source>
        <comment>behind: Write</comment>
        <translation>una ruta</translation>
    </message>
    <message>
        <source>a password</source>
        <comment>behind: Write</comment>
        <translation>una contraseña</translation>
    </message>
    <message>
        <source>an extension</source>
        <comment>behind: Write</comment>
        <translation>una extensión</translation>
    </message>
    <message>
        <source>a name</source>
        <comment>behind: Write</comment>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>yes or no</source>
        <comment>behind: Write</comment>
        <translation>sí o no</translation>
    </message>
    <message>
        <source>addresses</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>direcciones</translation>
    </message>
    <message>
        <source>algorithms</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>algoritmos</translation>
    </message>
    <message>
        <source>extensions</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>extensiones</translation>
    </message>
    <message>
        <source>extensions and patterns</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>extensiones y patrones</translation>
    </message>
    <message>
        <source>networks</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>redes</translation>
    </message>
    <message>
        <source>presences</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>presencias</translation>
    </message>
    <message>
        <source>a network, such as 192.0.2.0/24</source>
        <comment>behind: Write</comment>
        <translation>una red como 192.0.2.0/24</translation>
    </message>
    <message>
        <source>an address such as bob@example.com</source>
        <comment>behind: Write</comment>
        <translation>una dirección como bob@example.com</translation>
    </message>
    <message>
        <source>a time zone, such as Europe/Berlin</source>
        <comment>behind: Write</comment>
        <translation>una zona horaria como Europe/Berlin</translation>
    </message>
    <message>
        <source>{kind}, {least} to {most} characters</source>
        <comment>behind: Write</comment>
        <translation>{kind}, de {least} a {most} caracteres</translation>
    </message>
    <message>
        <source>a list of {kind}</source>
        <comment>behind: Write</comment>
        <translation>una lista: {kind}</translation>
    </message>
    <message>
        <source>a section with {known}</source>
        <comment>behind: Write</comment>
        <translation>una sección con {known}</translation>
    </message>
    <message>
        <source>a section with one entry for each: {thing}</source>
        <comment>behind: Write</comment>
        <translation>una sección con una entrada por cada: {thing}</translation>
    </message>
    <message>
        <source>phone</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>teléfono</translation>
    </message>
    <message>
        <source>user</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>usuario</translation>
    </message>
    <message>
        <source>calendar</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>calendario</translation>
    </message>
    <message>
        <source>server</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>servidor</translation>
    </message>
    <message>
        <source>attribute</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>atributo</translation>
    </message>
    <message>
        <source>mailbox</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>buzón de voz</translation>
    </message>
    <message>
        <source>domain</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>dominio</translation>
    </message>
    <message>
        <source>list</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>lista</translation>
    </message>
    <message>
        <source>extension</source>
        <comment>behind: a section with one entry for each</comment>
        <translation>extensión</translation>
    </message>
    <message>
        <source>rules</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>reglas</translation>
    </message>
    <message>
        <source>keys</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>claves</translation>
    </message>
    <message>
        <source>uses</source>
        <comment>behind: Write 1 to 9</comment>
        <translation>usos</translation>
    </message>
    <message>
        <source>Write a section with settings</source>
        <translation>Escriba una sección con ajustes</translation>
    </message>
    <message>
        <source>Write a line of text</source>
        <translation>Escriba una línea de texto</translation>
    </message>
    <message>
        <source>There is no such setting{hint}</source>
        <translation>No existe ese ajuste{hint}</translation>
    </message>
    <message>
        <source>; there are {known}</source>
        <translation>; hay {known}</translation>
    </message>
    <message>
        <source>{name} is no name here ({thing}): {why}</source>
        <translation>{name} no sirve como nombre aquí ({thing}): {why}</translation>
    </message>
    <message>
        <source>a time such as 22:00</source>
        <comment>behind: Write</comment>
        <translation>una hora, como 22:00</translation>
    </message>
    <message>
        <source>an address, such as https://example.com/bob.ics</source>
        <comment>behind: Write</comment>
        <translation>una dirección, como https://example.com/bob.ics</translation>
    </message>
    <message>
        <source>an address such as https://example.com/switchboard.feed, or nothing</source>
        <comment>behind: Write</comment>
        <translation>una dirección como https://example.com/switchboard.feed, o nada</translation>
    </message>
    <message>
        <source>digits</source>
        <comment>behind: Write</comment>
        <translation>cifras</translation>
    </message>
    <message>
        <source>{ "SHA-256" = "64 hexadecimal digits", MD5 = "32" }</source>
        <comment>behind: Write</comment>
        <translation>{ "SHA-256" = "64 dígitos hexadecimales", MD5 = "32" }</translation>
    </message>
    <message>
        <source>an Ed25519 public key of {count} hexadecimal digits</source>
        <comment>behind: Write</comment>
        <translation>una clave pública Ed25519 de {count} dígitos hexadecimales</translation>
    </message>
    <message>
        <source>classes such as call,reporting, or all</source>
        <comment>behind: Write</comment>
        <translation>clases como call,reporting, o all</translation>
    </message>
    <message>
        <source>extensions and patterns, such as 6002 and _61XX, or all</source>
        <comment>behind: Write</comment>
        <translation>extensiones y patrones, como 6002 y _61XX, o all</translation>
    </message>
    <message>
        <source>presences, such as dnd and away</source>
        <comment>behind: Write</comment>
        <translation>presencias, como dnd y away</translation>
    </message>
    <message>
        <source>a rule such as 'busy =&gt; dnd,in a meeting'</source>
        <comment>behind: Write</comment>
        <translation>una regla como 'busy =&gt; dnd,in a meeting'</translation>
    </message>
    <message>
        <source>a port above rtp_start</source>
        <translation>un puerto superior a rtp_start</translation>
    </message>
    <message>
        <source>Certificate and key go together</source>
        <translation>El certificado y su clave van juntos</translation>
    </message>
    <message>
        <source>A phone needs a password</source>
        <translation>Un teléfono necesita una contraseña</translation>
    </message>
    <message>
        <source>A user needs a password</source>
        <translation>Un usuario necesita una contraseña</translation>
    </message>
    <message>
        <source>A login by challenge needs the password itself: set it anew</source>
        <translation>La entrada por reto necesita la propia contraseña: escríbala de nuevo</translation>
    </message>
    <message>
        <source>It takes a certificate and a key, too</source>
        <translation>Hacen falta también un certificado y su clave</translation>
    </message>
    <message>
        <source>It is shorter than the shortest subscription, {least}</source>
        <translation>Es más corto que la suscripción más corta, {least}</translation>
    </message>
    <message>
        <source>It is longer than the longest subscription, {most}</source>
        <translation>Es más largo que la suscripción más larga, {most}</translation>
    </message>
    <message>
        <source>It is locked by {file}: {reason}</source>
        <translation>Está bloqueado por {file}: {reason}</translation>
    </message>
    <message>
        <source>{path} may not be written: nothing can be changed here.</source>
        <translation>{path} no se puede escribir: aquí no se puede cambiar nada.</translation>
    </message>
    <message>
        <source>Somebody else has written the settings meanwhile. Nothing was written.</source>
        <translation>Otra persona ha escrito los ajustes entretanto. No se ha escrito nada.</translation>
    </message>
    <message>
        <source>The settings are written in a way that only a person can change</source>
        <translation>Los ajustes están escritos de un modo que solo una persona puede cambiar</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, línea {line}</translation>
    </message>
    <message>
        <source>a number of {count} bits</source>
        <comment>inside a sentence</comment>
        <translation>un número de {count} bits</translation>
    </message>
    <message>
        <source>a section</source>
        <comment>inside a sentence</comment>
        <translation>una sección</translation>
    </message>
    <message>
        <source>it cannot be read: {why}</source>
        <comment>inside a sentence</comment>
        <translation>no se puede leer: {why}</translation>
    </message>
    <message>
        <source>it cannot be written: {why}</source>
        <comment>inside a sentence</comment>
        <translation>no se puede escribir: {why}</translation>
    </message>
    <message>
        <source>it is no TOML: {why}</source>
        <comment>inside a sentence</comment>
        <translation>no es TOML: {why}</translation>
    </message>
    <message>
        <source>it names a file that is not there</source>
        <comment>inside a sentence</comment>
        <translation>remite a un archivo que no existe</translation>
    </message>
    <message>
        <source>its lists or tables lie too deep in each other</source>
        <comment>inside a sentence</comment>
        <translation>sus listas o tablas están anidadas a demasiada profundidad</translation>
    </message>
    <message>
        <source>line {line} holds bytes that are no UTF-8</source>
        <comment>inside a sentence</comment>
        <translation>la línea {line} contiene bytes que no son UTF-8</translation>
    </message>
    <message>
        <source>the name in line {line} has more than {most} parts</source>
        <comment>inside a sentence</comment>
        <translation>el nombre de la línea {line} tiene más de {most} partes</translation>
    </message>
    <message>
        <source>the file cannot be read: {why}. Nothing is served without it, as it holds the rules.</source>
        <comment>inside a sentence</comment>
        <translation>el archivo no se puede leer: {why}. Sin él no se atiende nada, porque contiene las reglas.</translation>
    </message>
    <message>
        <source>the file cannot be read: {why}. Nothing is served without it, as it holds the rules. What was read last is kept in {last}.</source>
        <comment>inside a sentence</comment>
        <translation>el archivo no se puede leer: {why}. Sin él no se atiende nada, porque contiene las reglas. Lo último que se leyó está en {last}.</translation>
    </message>
    <message>
        <source>it is not there, and it was when it was read last. Who may do what stands in it: nothing is served without it. What was read last is kept in {last}: copy it to {file}. Or delete that copy, to begin without settings</source>
        <comment>inside a sentence</comment>
        <translation>el archivo no está, y estaba la última vez que se leyó. En él consta quién puede hacer qué: sin él no se atiende nada. Lo último que se leyó está en {last}: cópielo en {file}. O borre esa copia para empezar sin ajustes</translation>
    </message>
    <message>
        <source>it is empty, and it was not when it was read last. Who may do what stands in it: nothing is served without it. What was read last is kept in {last}: copy it to {file}. Or delete that copy, to begin without settings</source>
        <comment>inside a sentence</comment>
        <translation>el archivo está vacío, y no lo estaba la última vez que se leyó. En él consta quién puede hacer qué: sin él no se atiende nada. Lo último que se leyó está en {last}: cópielo en {file}. O borre esa copia para empezar sin ajustes</translation>
    </message>
    <message>
        <source>it is empty, and this office has been at work before. Who may do what stands in it: nothing is served without it. Write it anew, or delete it, to begin without settings</source>
        <comment>inside a sentence</comment>
        <translation>el archivo está vacío, y esta oficina ya ha estado en servicio. En él consta quién puede hacer qué: sin él no se atiende nada. Escríbalo de nuevo, o bórrelo para empezar sin ajustes</translation>
    </message>
    <message>
        <source>{file} is what was read last without its end. If that is not meant, {last} beside it is whole; if it is, delete that.</source>
        <translation>{file} es lo último que se leyó, sin su final. Si no es lo que se pretende, {last}, al lado, está completo; si lo es, borre este último.</translation>
    </message>
    <message>
        <source>its settings are written by somebody else all the time</source>
        <comment>inside a sentence</comment>
        <translation>otra persona está escribiendo sus ajustes todo el tiempo</translation>
    </message>
    <message>
        <source>the disk of its settings does not answer</source>
        <comment>inside a sentence</comment>
        <translation>el disco de sus ajustes no responde</translation>
    </message>
    <message>
        <source>Switchboard has ended meanwhile</source>
        <comment>inside a sentence</comment>
        <translation>Switchboard ha terminado entretanto</translation>
    </message>
    <message>
        <source>{name} in the settings is passed over: {why}.</source>
        <translation>{name} de los ajustes no se tiene en cuenta: {why}.</translation>
    </message>
    <message>
        <source>--{option} is passed over: {why}.</source>
        <translation>--{option} no se tiene en cuenta: {why}.</translation>
    </message>
    <message>
        <source>an administrator of this computer has decided it</source>
        <comment>inside a sentence</comment>
        <translation>un administrador de este equipo lo ha decidido</translation>
    </message>
    <message>
        <source>Passwords stand in the settings that hashes could not take the place of. {why}.</source>
        <translation>En los ajustes hay contraseñas que no se han podido sustituir por sus resúmenes. {why}.</translation>
    </message>
    <message>
        <source>An empty password stands beside the hashes of {names}; the hashes stay.</source>
        <translation>Junto a los resúmenes de {names} hay una contraseña vacía; los resúmenes se mantienen.</translation>
    </message>
    <message>
        <source>The password that was written beside the hashes of {names} is another one, and has replaced them.</source>
        <translation>La contraseña que se escribió junto a los resúmenes de {names} es otra, y los ha sustituido.</translation>
    </message>
    <message>
        <source>The realm is “{realm}” now, but the hashes of {names} are for another: nothing that they prove can be right. Set their passwords anew, or the realm as it was.</source>
        <translation>El realm es ahora «{realm}», pero los resúmenes de {names} son para otro: nada de lo que demuestren puede ser correcto. Ponga de nuevo sus contraseñas, o el realm que había.</translation>
    </message>
    <message>
        <source>There are no hashes of {names} of any algorithm that is offered: they can prove nothing. Set their passwords anew, or offer another algorithm.</source>
        <translation>No hay resúmenes de {names} de ningún algoritmo que se ofrezca: no pueden demostrar nada. Ponga de nuevo sus contraseñas, u ofrezca otro algoritmo.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <comment>inside a sentence</comment>
        <translation>{names} y {count} más</translation>
    </message>
    <message>
        <source>An empty password stands beside the hash of the manager user {name}; the hash stays.</source>
        <translation>Junto al resumen del usuario de la interfaz de gestión {name} hay una contraseña vacía; el resumen se mantiene.</translation>
    </message>
    <message>
        <source>The password that was written beside the hash of the manager user {name} is another one, and has replaced it.</source>
        <translation>La contraseña que se escribió junto al resumen del usuario de la interfaz de gestión {name} es otra, y lo ha sustituido.</translation>
    </message>
    <message>
        <source>Write the {count} hexadecimal digits of the hash</source>
        <translation>Escriba los {count} dígitos hexadecimales del resumen</translation>
    </message>
    <message>
        <source>Write scrypt$COST$BLOCK$LANES$SALT$KEY, as the program does</source>
        <translation>Escriba scrypt$COST$BLOCK$LANES$SALT$KEY, como lo hace el programa</translation>
    </message>
    <message>
        <source>COST is a power of 2 up to {cost}, BLOCK at most {block}, LANES {lanes}</source>
        <translation>COST es una potencia de 2 hasta {cost}, BLOCK como máximo {block}, LANES como máximo {lanes}</translation>
    </message>
    <message>
        <source>SALT and KEY are hexadecimal</source>
        <translation>SALT y KEY son hexadecimales</translation>
    </message>
    <message>
        <source>SALT has 8 to 64 bytes, KEY 16 to 64</source>
        <translation>SALT tiene de 8 a 64 bytes, KEY de 16 a 64</translation>
    </message>
    <message>
        <source>another program holds the database</source>
        <translation>otro programa retiene la base de datos</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>el disco está lleno</translation>
    </message>
    <message>
        <source>the database may not be written to</source>
        <translation>no está permitido escribir en la base de datos</translation>
    </message>
    <message>
        <source>a file of the database cannot be opened</source>
        <translation>no se puede abrir un archivo de la base de datos</translation>
    </message>
    <message>
        <source>the database's file is damaged</source>
        <translation>el archivo de la base de datos está dañado</translation>
    </message>
    <message>
        <source>the disk cannot be read or written</source>
        <translation>el disco no se puede leer ni escribir</translation>
    </message>
    <message>
        <source>The database cannot be written: {why}.</source>
        <translation>No se puede escribir en la base de datos: {why}.</translation>
    </message>
    <message>
        <source>The change could not be stored: {why}.</source>
        <translation>No se ha podido guardar el cambio: {why}.</translation>
    </message>
    <message>
        <source>The disk does not answer.</source>
        <translation>El disco no responde.</translation>
    </message>
    <message>
        <source>The disk has not answered for {seconds} seconds.</source>
        <translation>El disco no responde desde hace {seconds} segundos.</translation>
    </message>
    <message>
        <source>It cannot be stored, so nothing has changed.</source>
        <translation>No se puede guardar, así que nada ha cambiado.</translation>
    </message>
    <message>
        <source>{path} cannot be read: {why}</source>
        <translation>No se puede leer {path}: {why}</translation>
    </message>
    <message>
        <source>{path} cannot be written: {why}</source>
        <translation>No se puede escribir {path}: {why}</translation>
    </message>
    <message>
        <source>{path} cannot be copied to {target}: {why}</source>
        <translation>No se puede copiar {path} a {target}: {why}</translation>
    </message>
    <message>
        <source>{path} cannot be moved: {why}</source>
        <translation>No se puede mover {path}: {why}</translation>
    </message>
    <message>
        <source>Switchboard has ended.</source>
        <translation>Switchboard ha terminado.</translation>
    </message>
    <message>
        <source>The program ended before the office's files were read.</source>
        <translation>El programa terminó antes de leer los archivos de la oficina.</translation>
    </message>
    <message>
        <source>A Switchboard is already running on {path}.</source>
        <translation>Ya hay un Switchboard en marcha con {path}.</translation>
    </message>
    <message>
        <source>permission denied</source>
        <translation>permiso denegado</translation>
    </message>
    <message>
        <source>operation not permitted</source>
        <translation>operación no permitida</translation>
    </message>
    <message>
        <source>no such file or directory</source>
        <translation>no existe el archivo o la carpeta</translation>
    </message>
    <message>
        <source>not a directory</source>
        <translation>no es una carpeta</translation>
    </message>
    <message>
        <source>is a directory</source>
        <translation>es una carpeta</translation>
    </message>
    <message>
        <source>file exists</source>
        <translation>el archivo ya existe</translation>
    </message>
    <message>
        <source>file name too long</source>
        <translation>nombre de archivo demasiado largo</translation>
    </message>
    <message>
        <source>no space left on device</source>
        <translation>no queda espacio en el disco</translation>
    </message>
    <message>
        <source>disk quota exceeded</source>
        <translation>cuota de disco superada</translation>
    </message>
    <message>
        <source>read-only file system</source>
        <translation>sistema de archivos de solo lectura</translation>
    </message>
    <message>
        <source>input/output error</source>
        <translation>error de entrada/salida</translation>
    </message>
    <message>
        <source>too many open files</source>
        <translation>demasiados archivos abiertos</translation>
    </message>
    <message>
        <source>cannot allocate memory</source>
        <translation>no queda memoria</translation>
    </message>
    <message>
        <source>address already in use</source>
        <translation>la dirección ya está en uso</translation>
    </message>
    <message>
        <source>cannot assign requested address</source>
        <translation>este equipo no tiene esa dirección</translation>
    </message>
    <message>
        <source>network is unreachable</source>
        <translation>la red no es accesible</translation>
    </message>
    <message>
        <source>name or service not known</source>
        <translation>nombre desconocido</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>conexión rechazada</translation>
    </message>
    <message>
        <source>device or resource busy</source>
        <translation>dispositivo o recurso ocupado</translation>
    </message>
    <message>
        <source>stale file handle</source>
        <translation>el archivo del servidor ya no existe</translation>
    </message>
    <message>
        <source>transport endpoint is not connected</source>
        <translation>la conexión no está establecida</translation>
    </message>
    <message>
        <source>invalid argument</source>
        <translation>argumento no válido</translation>
    </message>
    <message>
        <source>{what} It was left as it is.</source>
        <translation>{what} Se ha dejado como está.</translation>
    </message>
    <message>
        <source>{path} is no SQLite database, or a damaged one. {hint}</source>
        <translation>{path} no es una base de datos SQLite, o está dañada. {hint}</translation>
    </message>
    <message>
        <source>{path} is damaged ({why}). {hint}</source>
        <translation>{path} está dañada ({why}). {hint}</translation>
    </message>
    <message>
        <source>{path} is damaged ({why}).</source>
        <translation>{path} está dañada ({why}).</translation>
    </message>
    <message>
        <source>{path} cannot be read ({why}).</source>
        <translation>No se puede leer {path} ({why}).</translation>
    </message>
    <message>
        <source>{path} was made by another program.</source>
        <translation>{path} es de otro programa.</translation>
    </message>
    <message>
        <source>{path} was written by a newer Switchboard (format {format}, this one knows {known}).</source>
        <translation>{path} la escribió un Switchboard más nuevo (formato {format}; este conoce {known}).</translation>
    </message>
    <message>
        <source>Move it away, and its copy {copy} takes its place at the next start.</source>
        <translation>Muévala y su copia {copy} ocupará su lugar en el próximo inicio.</translation>
    </message>
    <message>
        <source>Restore a backup (switchboard restore FILE), or move it away to begin afresh.</source>
        <translation>Restaure una copia de seguridad (switchboard restore ARCHIVO) o muévala para empezar de nuevo.</translation>
    </message>
    <message>
        <source>{path} cannot be moved to {target}: {why}</source>
        <translation>No se puede mover {path} a {target}: {why}</translation>
    </message>
    <message>
        <source>{lost} A copy of what was set lies in {copy}.</source>
        <translation>{lost} En {copy} hay una copia de lo que estaba fijado.</translation>
    </message>
    <message>
        <source>{path} {fault} while it was in use; nothing is stored until it is back.</source>
        <translation>{path} {fault} mientras se usaba; no se guarda nada hasta que vuelva.</translation>
    </message>
    <message>
        <source>was deleted or moved</source>
        <translation>se borró o se movió</translation>
    </message>
    <message>
        <source>cannot be reached ({why})</source>
        <translation>no era accesible ({why})</translation>
    </message>
    <message>
        <source>was replaced by another file</source>
        <translation>se sustituyó por otro archivo</translation>
    </message>
    <message>
        <source>was cut short</source>
        <translation>se truncó</translation>
    </message>
    <message>
        <source>was overwritten or damaged</source>
        <translation>se sobrescribió o se dañó</translation>
    </message>
    <message>
        <source>was overwritten by another database, or an older copy</source>
        <translation>se sobrescribió con otra base de datos, o con una copia anterior</translation>
    </message>
    <message>
        <source>has lost its log (-wal)</source>
        <translation>perdió su registro (-wal)</translation>
    </message>
    <message>
        <source>has lost part of its log (-wal)</source>
        <translation>perdió parte de su registro (-wal)</translation>
    </message>
    <message>
        <source>The data folder {path} cannot be used: {why}</source>
        <translation>La carpeta de datos {path} no se puede usar: {why}</translation>
    </message>
    <message>
        <source>{path} cannot be used: {why}</source>
        <translation>{path} no se puede usar: {why}</translation>
    </message>
    <message>
        <source>{why} It has no window.</source>
        <translation>{why} No tiene ventana.</translation>
    </message>
    <message>
        <source>The log {path} cannot be written: {why}.</source>
        <translation>No se puede escribir el registro {path}: {why}.</translation>
    </message>
    <message>
        <source>A fault of this program came between; see the log.</source>
        <translation>Un fallo de este programa se ha interpuesto; véase el registro.</translation>
    </message>
    <message>
        <source>A fault of the program kept the office's files from being taken up; its log says more.</source>
        <translation>Un fallo del programa ha impedido tomar los archivos de la oficina; su registro dice más.</translation>
    </message>
    <message>
        <source>{folder} holds another office. The demo office wants a folder of its own: --demo --data DIR</source>
        <translation>{folder} contiene otra oficina. La oficina de demostración necesita una carpeta propia: --demo --data CARPETA</translation>
    </message>
    <message>
        <source>SIP cannot be served on {address}: {why}</source>
        <translation>No se puede ofrecer SIP en {address}: {why}</translation>
    </message>
    <message>
        <source>Other computers could reach {addresses}, and nothing says who may speak there. SIP is served to this computer only.</source>
        <translation>Otros equipos podrían llegar a {addresses} y nada dice quién puede hablar allí. SIP se ofrece solo a este equipo.</translation>
    </message>
    <message>
        <source>“{name}” is no transport; there are {known}</source>
        <translation>«{name}» no es un transporte; hay {known}</translation>
    </message>
    <message>
        <source>write {example}</source>
        <comment>how an address is written; inside a sentence</comment>
        <translation>escriba {example}</translation>
    </message>
    <message>
        <source>HOST:PORT, such as {first}</source>
        <translation>HOST:PUERTO, por ejemplo {first}</translation>
    </message>
    <message>
        <source>HOST:PORT, such as {first} or {other}</source>
        <translation>HOST:PUERTO, por ejemplo {first} o {other}</translation>
    </message>
    <message>
        <source>a port is at most {most}</source>
        <comment>inside a sentence</comment>
        <translation>un puerto es como máximo {most}</translation>
    </message>
    <message>
        <source>{extension} did not answer.</source>
        <translation>{extension} no ha contestado.</translation>
    </message>
    <message>
        <source>There are {count} calls already.</source>
        <translation>Ya hay {count} llamadas.</translation>
    </message>
    <message>
        <source>The phone has ended it already.</source>
        <translation>El teléfono ya lo ha terminado.</translation>
    </message>
    <message>
        <source>Too many changes wait for the disk already.</source>
        <translation>Ya hay demasiados cambios esperando al disco.</translation>
    </message>
    <message>
        <source>The limit “{limit}” was reached by {who}.</source>
        <translation>Se ha alcanzado el límite «{limit}»: {who}.</translation>
    </message>
    <message>
        <source>The limit “{limit}” was reached by {who}; {count} more since this was said last.</source>
        <translation>Se ha alcanzado el límite «{limit}»: {who}; {count} más desde el último aviso.</translation>
    </message>
    <message>
        <source>this computer</source>
        <comment>who has reached a limit</comment>
        <translation>este equipo</translation>
    </message>
    <message>
        <source>requests at {address}</source>
        <comment>who has reached a limit</comment>
        <translation>peticiones a {address}</translation>
    </message>
    <message>
        <source>{name} at {host}, who was let go</source>
        <comment>who has reached a limit</comment>
        <translation>{name} en {host}; se ha cortado la conexión</translation>
    </message>
    <message>
        <source>There is no extension {extension}.</source>
        <translation>No hay ninguna extensión {extension}.</translation>
    </message>
    <message>
        <source>Phones are not called here.</source>
        <translation>Aquí no se llama a los teléfonos.</translation>
    </message>
    <message>
        <source>There is no port for the voice of {device}.</source>
        <translation>No hay ningún puerto libre para la voz de {device}.</translation>
    </message>
    <message>
        <source>{device} is not registered.</source>
        <translation>{device} no está registrado.</translation>
    </message>
    <message>
        <source>The call of {channel} went over too many servers.</source>
        <translation>La llamada de {channel} pasó por demasiados servidores.</translation>
    </message>
    <message>
        <source>“{name}” is no name of a sound.</source>
        <translation>«{name}» no es un nombre de sonido.</translation>
    </message>
    <message>
        <source>TLS cannot be served with {file}: {why}</source>
        <translation>No se puede servir TLS con {file}: {why}</translation>
    </message>
    <message>
        <source>a trunk has a server, such as sip.example.com</source>
        <comment>inside a sentence</comment>
        <translation>una línea externa tiene un servidor, por ejemplo sip.example.com</translation>
    </message>
    <message>
        <source>whoever registers has a user</source>
        <comment>inside a sentence</comment>
        <translation>quien se registra tiene un usuario</translation>
    </message>
    <message>
        <source>a name or address, such as sip.example.com or sip.example.com:5070</source>
        <comment>inside a sentence</comment>
        <translation>un nombre o una dirección, por ejemplo sip.example.com o sip.example.com:5070</translation>
    </message>
    <message>
        <source>the beginning of a number, such as +49 or 0</source>
        <comment>inside a sentence</comment>
        <translation>el comienzo de un número, por ejemplo +49 o 0</translation>
    </message>
    <message>
        <source>beginnings of numbers</source>
        <comment>inside a sentence</comment>
        <translation>comienzos de números</translation>
    </message>
    <message>
        <source>trunk</source>
        <comment>inside a sentence</comment>
        <translation>línea externa</translation>
    </message>
    <message>
        <source>“{number}” is no number that a trunk calls</source>
        <translation>«{number}» no es un número al que llame una línea externa</translation>
    </message>
    <message>
        <source>The trunk {name} does not call {number}.</source>
        <translation>La línea externa {name} no llama a {number}.</translation>
    </message>
    <message>
        <source>The trunk {name} has {count} calls already.</source>
        <translation>La línea externa {name} ya tiene {count} llamadas.</translation>
    </message>
    <message>
        <source>{count} calls have gone out through the trunk {name} within an hour.</source>
        <translation>{count} llamadas han salido por la línea externa {name} en una hora.</translation>
    </message>
    <message>
        <source>The server of the trunk {name} was not found.</source>
        <translation>No se encontró el servidor de la línea externa {name}.</translation>
    </message>
    <message>
        <source>The trunk {name} is not registered: {why}</source>
        <translation>La línea externa {name} no está registrada: {why}</translation>
    </message>
</context>
<context>
    <name>RosterErrands</name>
    <message>
        <source>Export everybody</source>
        <translation>Exportar a todos</translation>
    </message>
    <message numerus="yes">
        <source>Export the %Ln people who are selected</source>
        <translation>
            <numerusform>Exportar la %Ln persona seleccionada</numerusform>
            <numerusform>Exportar las %Ln personas seleccionadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>vCards (*.vcf)</source>
        <translation>vCards (*.vcf)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are in {file}.</source>
        <translation>
            <numerusform>%Ln persona está en {file}.</numerusform>
            <numerusform>%Ln personas están en {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>No funcionó</translation>
    </message>
</context>
<context>
    <name>RosterModel</name>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Lo que cambiaría</translation>
    </message>
</context>
<context>
    <name>RosterWords</name>
    <message>
        <source>(not taken)</source>
        <translation>(no se toma)</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre completo</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Apellidos</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Departamento</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Correo electrónico</translation>
    </message>
    <message>
        <source>Number at work</source>
        <translation>Teléfono del trabajo</translation>
    </message>
    <message>
        <source>Mobile number</source>
        <translation>Móvil</translation>
    </message>
    <message>
        <source>Number at home</source>
        <translation>Teléfono particular</translation>
    </message>
    <message>
        <source>Fax number</source>
        <translation>Fax</translation>
    </message>
    <message>
        <source>Another number</source>
        <translation>Otro número</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>what a receptionist wants to know of somebody</comment>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Deputy</source>
        <translation>Suplente</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Presencia</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>New</source>
        <comment>a person who is not here yet</comment>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>Set here by hand</source>
        <translation>Puesto aquí a mano</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>Como está</translation>
    </message>
    <message>
        <source>Gone from there</source>
        <translation>Ya no está allí</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>se queda como está</translation>
    </message>
    <message>
        <source>is added</source>
        <translation>se añade</translation>
    </message>
    <message>
        <source>is left out</source>
        <translation>se deja fuera</translation>
    </message>
    <message>
        <source>takes it over</source>
        <translation>se incorpora</translation>
    </message>
    <message>
        <source>takes it over all the same</source>
        <translation>se incorpora de todos modos</translation>
    </message>
    <message>
        <source>keeps that</source>
        <translation>lo conserva</translation>
    </message>
    <message>
        <source>is deleted here, too</source>
        <translation>se borra aquí también</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>vuelve</translation>
    </message>
    <message>
        <source>stays deleted</source>
        <translation>sigue borrado</translation>
    </message>
    <message>
        <source>It came from there and is not there any more.</source>
        <translation>Vino de allí y ya no está.</translation>
    </message>
    <message>
        <source>Somebody deleted this person here.</source>
        <translation>Alguien borró aquí a esta persona.</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a field that is empty</comment>
        <translation>nada</translation>
    </message>
    <message>
        <source>a photo</source>
        <translation>una foto</translation>
    </message>
    <message numerus="yes">
        <source>Read last {when}: %Ln people.</source>
        <translation>
            <numerusform>Leído por última vez {when}: %Ln persona.</numerusform>
            <numerusform>Leído por última vez {when}: %Ln personas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Never read.</source>
        <translation>Nunca leído.</translation>
    </message>
    <message>
        <source>The last try failed: {why}</source>
        <translation>El último intento falló: {why}</translation>
    </message>
    <message>
        <source>It is read again {when}.</source>
        <translation>Se vuelve a leer {when}.</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Everyone</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Favourites: those with a star</source>
        <translation>Favoritos: los que tienen estrella</translation>
    </message>
    <message>
        <source>Available or in for a chat</source>
        <translation>Disponibles o con ganas de charlar</translation>
    </message>
    <message>
        <source>Away, extended away or unavailable</source>
        <translation>Ausentes, ausentes por largo tiempo o no disponibles</translation>
    </message>
    <message>
        <source>In a call, busy or on hold</source>
        <translation>En llamada, ocupados o en espera</translation>
    </message>
    <message>
        <source>Overdue: those who should be back and are not</source>
        <translation>Con retraso: quienes deberían haber vuelto y no lo han hecho</translation>
    </message>
    <message>
        <source>Name, number, department, note …  dept:sales  is:away</source>
        <translation>Nombre, número, departamento, nota …  dep:ventas  es:ausente</translation>
    </message>
    <message>
        <source>Name, number, department …</source>
        <translation>Nombre, número, departamento …</translation>
    </message>
    <message>
        <source>Name, number …</source>
        <translation>Nombre, número …</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Búsqueda</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Borrar la búsqueda</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shown</source>
        <comment>people whom a search left over</comment>
        <translation>
            <numerusform>%Ln mostrado</numerusform>
            <numerusform>%Ln mostrados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceBar</name>
    <message>
        <source>Try another port…</source>
        <translation>Probar otro puerto…</translation>
    </message>
    <message>
        <source>Who may use {address}?…</source>
        <translation>¿Quién puede usar {address}?…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problems…</source>
        <translation>
            <numerusform>%Ln problema…</numerusform>
            <numerusform>%Ln problemas…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faults of the program…</source>
        <translation>
            <numerusform>%Ln fallo del programa…</numerusform>
            <numerusform>%Ln fallos del programa…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln phones</source>
        <translation>
            <numerusform>%Ln teléfono</numerusform>
            <numerusform>%Ln teléfonos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln subscriptions</source>
        <translation>
            <numerusform>%Ln suscripción</numerusform>
            <numerusform>%Ln suscripciones</numerusform>
        </translation>
    </message>
    <message>
        <source>SIP is not served</source>
        <translation>No se atiende SIP</translation>
    </message>
    <message>
        <source>SIP on {where} · {phones} · {subscriptions}</source>
        <translation>SIP en {where} · {phones} · {subscriptions}</translation>
    </message>
    <message>
        <source>Other computers could reach {addresses}, and nobody decided who may speak there: SIP is served to this computer only.</source>
        <translation>Otros equipos podrían llegar a {addresses}, y nadie ha decidido quién puede hablar allí: SIP se sirve solo a este equipo.</translation>
    </message>
    <message>
        <source>{address} ({transports}; this computer only)</source>
        <translation>{address} ({transports}; solo este equipo)</translation>
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
        <translation>ninguno; varios se escriben uno por línea</translation>
    </message>
    <message>
        <source>There is one. Type another to set it anew.</source>
        <translation>Hay una. Escriba otra para cambiarla.</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Aún no hay ninguna.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>phones on other computers</source>
        <translation>los teléfonos de otros ordenadores</translation>
    </message>
    <message>
        <source>every phone</source>
        <translation>todos los teléfonos</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>ningún teléfono</translation>
    </message>
    <message>
        <source>a person is asked</source>
        <translation>se pregunta a una persona</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>TLS from the beginning (LDAPS)</source>
        <translation>TLS desde el principio (LDAPS)</translation>
    </message>
    <message>
        <source>TLS after a moment (StartTLS)</source>
        <translation>TLS tras un momento (StartTLS)</translation>
    </message>
    <message>
        <source>not protected</source>
        <translation>sin protección</translation>
    </message>
</context>
<context>
    <name>SettingRow</name>
    <message>
        <source>Back to the default</source>
        <translation>Valor por defecto</translation>
    </message>
    <message>
        <source>Back to the default: {title}</source>
        <translation>Valor por defecto: {title}</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Office</source>
        <translation>Oficina</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Phones and SIP</source>
        <translation>Teléfonos y SIP</translation>
    </message>
    <message>
        <source>Users of phones</source>
        <translation>Usuarios de los teléfonos</translation>
    </message>
    <message>
        <source>Manager interface</source>
        <translation>Interfaz de manager</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Calendarios</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>segundos</translation>
    </message>
    <message>
        <source>days</source>
        <translation>días</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>cambios</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutos</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>horas</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>characters</source>
        <translation>caracteres</translation>
    </message>
    <message>
        <source>Written in the settings: {place}, line {line}.</source>
        <translation>Escrito en los ajustes: {place}, línea {line}.</translation>
    </message>
    <message>
        <source>Written in the settings.</source>
        <translation>Escrito en los ajustes.</translation>
    </message>
    <message>
        <source>Set for this whole computer: {place}, line {line}.</source>
        <translation>Fijado para todo este ordenador: {place}, línea {line}.</translation>
    </message>
    <message>
        <source>As it is by default.</source>
        <translation>Valor por defecto.</translation>
    </message>
    <message>
        <source>By default: {value}.</source>
        <translation>Por defecto: {value}.</translation>
    </message>
    <message>
        <source>Changed here; it holds at once when it is saved.</source>
        <translation>Cambiado aquí; vale en cuanto se guarde.</translation>
    </message>
    <message>
        <source>Changed here; saved, it holds from the next start on.</source>
        <translation>Cambiado aquí; una vez guardado, vale desde el próximo inicio.</translation>
    </message>
    <message>
        <source>It holds from the next start on.</source>
        <translation>Vale desde el próximo inicio.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message>
        <source>Saved. Some of it holds from the next start of Switchboard on.</source>
        <translation>Guardado. Una parte vale desde el próximo inicio de Switchboard.</translation>
    </message>
    <message>
        <source>Saved. It holds now.</source>
        <translation>Guardado. Ya vale.</translation>
    </message>
    <message>
        <source>Nothing was saved: {why}</source>
        <translation>No se ha guardado nada: {why}</translation>
    </message>
    <message>
        <source>{why} What you changed is still here: look at it, and save once more.</source>
        <translation>{why} Sus cambios siguen aquí: revíselos y guarde otra vez.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are not saved.</source>
        <translation>
            <numerusform>%Ln cambio no está guardado.</numerusform>
            <numerusform>%Ln cambios no están guardados.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsErrands</name>
    <message>
        <source>This desk</source>
        <translation>Este puesto</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nadie</translation>
    </message>
    <message>
        <source>Who am I</source>
        <translation>Quién soy</translation>
    </message>
    <message>
        <source>For whom the tray sets presence, and as whom numbers are dialled.</source>
        <translation>Para quién pone presencia la bandeja, y como quién se marcan los números.</translation>
    </message>
    <message>
        <source>Offer numbers that are copied</source>
        <translation>Ofrecer los números copiados</translation>
    </message>
    <message>
        <source>The window then looks at what is copied anywhere, and says when it is a number. It is kept nowhere.</source>
        <translation>La ventana mira entonces lo que se copia en cualquier parte y dice cuándo es un número. No se guarda nada.</translation>
    </message>
    <message>
        <source>Keys that bring the window up</source>
        <translation>Teclas que traen la ventana al frente</translation>
    </message>
    <message>
        <source>Wherever you are: in any program, on the whole desktop.</source>
        <translation>Esté donde esté: en cualquier programa, en todo el escritorio.</translation>
    </message>
    <message>
        <source>The tray says who is in; its menu sets your own presence.</source>
        <translation>La bandeja dice quién está; su menú pone su propia presencia.</translation>
    </message>
    <message>
        <source>This desktop has no tray. Switchboard started again brings the window back; your own presence is in the menu Presence.</source>
        <translation>Este escritorio no tiene bandeja. Iniciar Switchboard otra vez trae la ventana; su propia presencia está en el menú Presencia.</translation>
    </message>
    <message>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Distance of lines</source>
        <translation>Distancia entre líneas</translation>
    </message>
    <message>
        <source>Size of letters</source>
        <translation>Tamaño de letra</translation>
    </message>
    <message>
        <source>Of the size that the system gives them.</source>
        <translation>Respecto al tamaño que da el sistema.</translation>
    </message>
    <message>
        <source>People are shown</source>
        <translation>Las personas se muestran</translation>
    </message>
    <message>
        <source>Grouped by department</source>
        <translation>Agrupadas por departamento</translation>
    </message>
    <message>
        <source>It holds when Switchboard is started again.</source>
        <translation>Vale al iniciar Switchboard de nuevo.</translation>
    </message>
</context>
<context>
    <name>SettingsTable</name>
    <message>
        <source>Dialplan</source>
        <translation>Plan de marcación</translation>
    </message>
    <message>
        <source>an extensions.conf; a relative path is looked for in the data folder</source>
        <translation>un extensions.conf; una ruta relativa se busca en la carpeta de datos</translation>
    </message>
    <message>
        <source>Directory of people</source>
        <translation>Directorio de personas</translation>
    </message>
    <message>
        <source>a directory.csv of the people</source>
        <translation>un directory.csv de las personas</translation>
    </message>
    <message>
        <source>Where phones are served</source>
        <translation>Dónde se atiende a los teléfonos</translation>
    </message>
    <message>
        <source>where phones are served; also tls:, ws: and wss:</source>
        <translation>dónde se atiende a los teléfonos; también tls:, ws: y wss:</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>PEM files for tls: and wss:; the program makes them where none are named</source>
        <translation>archivos PEM para tls: y wss:; el programa los crea si no se nombra ninguno</translation>
    </message>
    <message>
        <source>Key of the certificate</source>
        <translation>Clave del certificado</translation>
    </message>
    <message>
        <source>goes with the certificate</source>
        <translation>va con el certificado</translation>
    </message>
    <message>
        <source>Shortest subscription</source>
        <translation>Suscripción más corta</translation>
    </message>
    <message>
        <source>a phone that wants less is told so</source>
        <translation>a un teléfono que quiere menos se le dice</translation>
    </message>
    <message>
        <source>Longest subscription</source>
        <translation>Suscripción más larga</translation>
    </message>
    <message>
        <source>a phone that wants more is given this</source>
        <translation>un teléfono que quiere más recibe esto</translation>
    </message>
    <message>
        <source>Who proves who they are</source>
        <translation>Quién debe identificarse</translation>
    </message>
    <message>
        <source>who has to prove who they are: phones on other computers; always; never</source>
        <translation>quién debe identificarse: los teléfonos de otros ordenadores, todos, ninguno</translation>
    </message>
    <message>
        <source>Realm</source>
        <translation>Realm</translation>
    </message>
    <message>
        <source>what phones call us</source>
        <translation>cómo nos llaman los teléfonos</translation>
    </message>
    <message>
        <source>Digest algorithms</source>
        <translation>Algoritmos digest</translation>
    </message>
    <message>
        <source>what challenges offer, in this order; also SHA-512-256, at which some phones give up</source>
        <translation>lo que ofrecen los retos, en este orden; también SHA-512-256, ante el que algunos teléfonos desisten</translation>
    </message>
    <message>
        <source>Keep phones that are silent</source>
        <translation>Conservar los teléfonos mudos</translation>
    </message>
    <message>
        <source>a phone that does not answer keeps its subscription until it expires</source>
        <translation>un teléfono que no responde conserva su suscripción hasta que caduque</translation>
    </message>
    <message>
        <source>Transfers out of the office</source>
        <translation>Transferencias fuera de la oficina</translation>
    </message>
    <message>
        <source>phones may transfer calls to addresses of other domains; the dialplan says where their numbers lead</source>
        <translation>los teléfonos pueden transferir llamadas a direcciones de otros dominios; el plan de marcación dice adónde llevan sus números</translation>
    </message>
    <message>
        <source>Calls are refreshed within</source>
        <translation>Las llamadas se renuevan en</translation>
    </message>
    <message>
        <source>a call ends unless its phone says in this time that it is still there; 0 for never, else at least 90</source>
        <translation>una llamada termina si su teléfono no dice en este tiempo que sigue ahí; 0 para nunca, si no al menos 90</translation>
    </message>
    <message>
        <source>Refresh calls of all phones</source>
        <translation>Renovar las llamadas de todos los teléfonos</translation>
    </message>
    <message>
        <source>phones that cannot refresh a call by themselves are asked whether they are still there</source>
        <translation>a los teléfonos que no saben renovar una llamada por sí mismos se les pregunta si siguen ahí</translation>
    </message>
    <message>
        <source>Voices pass between phones</source>
        <translation>La voz pasa de un teléfono a otro</translation>
    </message>
    <message>
        <source>phones that reach each other send what is spoken to each other; else it goes through here</source>
        <translation>los teléfonos que se alcanzan se envían directamente lo que se habla; si no, pasa por aquí</translation>
    </message>
    <message>
        <source>First port of voices</source>
        <translation>Primer puerto para la voz</translation>
    </message>
    <message>
        <source>the first port for what is spoken with us</source>
        <translation>el primer puerto para lo que se habla con nosotros</translation>
    </message>
    <message>
        <source>Last port of voices</source>
        <translation>Último puerto para la voz</translation>
    </message>
    <message>
        <source>the last port for what is spoken with us</source>
        <translation>el último puerto para lo que se habla con nosotros</translation>
    </message>
    <message>
        <source>Calls end in silence after</source>
        <translation>Las llamadas en silencio terminan tras</translation>
    </message>
    <message>
        <source>a call ends in which nothing is heard of its phone for so long, unless it is on hold</source>
        <translation>una llamada termina si durante ese tiempo no se oye nada de su teléfono, salvo que esté en espera</translation>
    </message>
    <message>
        <source>Lamps show second calls</source>
        <translation>Las luces muestran segundas llamadas</translation>
    </message>
    <message>
        <source>the lamp of a phone in a call shows that another call rings there</source>
        <translation>la luz de un teléfono en llamada muestra que allí suena otra llamada</translation>
    </message>
    <message>
        <source>Days kept</source>
        <translation>Días conservados</translation>
    </message>
    <message>
        <source>for how long the history of changes is kept</source>
        <translation>cuánto tiempo se conserva el historial de cambios</translation>
    </message>
    <message>
        <source>Changes kept</source>
        <translation>Cambios conservados</translation>
    </message>
    <message>
        <source>how many are kept; older ones go first</source>
        <translation>cuántos se conservan; los más antiguos se van primero</translation>
    </message>
    <message>
        <source>Days of calls kept</source>
        <translation>Días de llamadas conservados</translation>
    </message>
    <message>
        <source>for how long it is kept when lines rang and were in calls, for the timeline; 0 keeps nothing</source>
        <translation>cuánto tiempo se conserva cuándo sonaron y hablaron las líneas, para la cronología; 0 no conserva nada</translation>
    </message>
    <message>
        <source>Changes of lines kept</source>
        <translation>Cambios de líneas conservados</translation>
    </message>
    <message>
        <source>how many of lines are kept; older ones go first</source>
        <translation>cuántos de líneas se conservan; los más antiguos se van primero</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona horaria</translation>
    </message>
    <message>
        <source>by which ends, plans and the dialplan's times are meant; empty for this computer's</source>
        <translation>según la cual se entienden finales, planes y horas del plan de marcación; vacío para la de este ordenador</translation>
    </message>
    <message>
        <source>Presence that lamps show</source>
        <translation>Presencia que muestran las luces</translation>
    </message>
    <message>
        <source>presence that lamps show as busy, such as ["dnd"]</source>
        <translation>presencia que las luces muestran como ocupada, por ejemplo ["dnd"]</translation>
    </message>
    <message>
        <source>Note of an end</source>
        <translation>Nota de un final</translation>
    </message>
    <message>
        <source>what phones show behind a presence that ends, %s is the time; empty for nothing</source>
        <translation>lo que muestran los teléfonos tras una presencia que termina, %s es la hora; vacío para nada</translation>
    </message>
    <message>
        <source>Departments as lists</source>
        <translation>Departamentos como listas</translation>
    </message>
    <message>
        <source>sip:sales@… watches everyone of that department</source>
        <translation>sip:sales@… observa a todo ese departamento</translation>
    </message>
    <message>
        <source>Programs of the dialplan</source>
        <translation>Programas del plan de marcación</translation>
    </message>
    <message>
        <source>whether the dialplan may run programs (System) and look at files (STAT)</source>
        <translation>si el plan de marcación puede ejecutar programas (System) y mirar archivos (STAT)</translation>
    </message>
    <message>
        <source>Lamps of single extensions</source>
        <translation>Luces de extensiones concretas</translation>
    </message>
    <message>
        <source>presence that lamps show as busy, for single extensions</source>
        <translation>presencia que las luces muestran como ocupada, para extensiones concretas</translation>
    </message>
    <message>
        <source>Resource lists</source>
        <translation>Listas de recursos</translation>
    </message>
    <message>
        <source>resource lists of your own</source>
        <translation>listas de recursos propias</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>Dominios</translation>
    </message>
    <message>
        <source>the context in which numbers of sip:…@domain are looked up, and of all domains that end in it</source>
        <translation>el contexto en que se buscan los números de sip:…@domain, y de todos los dominios que terminan así</translation>
    </message>
    <message>
        <source>Users of phones</source>
        <translation>Usuarios de los teléfonos</translation>
    </message>
    <message>
        <source>who may speak SIP to us, by user name</source>
        <translation>quién puede hablarnos SIP, por nombre de usuario</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>the program puts its hashes (ha1) in its place as soon as it reads it</source>
        <translation>solo se guardan sus resúmenes (ha1)</translation>
    </message>
    <message>
        <source>May watch</source>
        <translation>Puede observar</translation>
    </message>
    <message>
        <source>extensions and patterns (_61XX) that it may watch</source>
        <translation>extensiones y patrones (_61XX) que puede observar</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Líneas</translation>
    </message>
    <message>
        <source>what it registers as and publishes for; its name if this is left out</source>
        <translation>con qué se registra y para qué publica; su nombre si no se escribe nada</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexto</translation>
    </message>
    <message>
        <source>what it sees of the dialplan: that context and those it includes; empty for everything</source>
        <translation>lo que ve del plan de marcación: ese contexto y los que incluye; vacío para todo</translation>
    </message>
    <message>
        <source>Calendars</source>
        <translation>Calendarios</translation>
    </message>
    <message>
        <source>calendars whose events become plans</source>
        <translation>calendarios cuyos eventos se vuelven planes</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>whose plans it makes; empty for everybody's</source>
        <translation>de quién hace los planes; vacío para todos</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message>
        <source>an iCalendar file on the web, or a CalDAV calendar</source>
        <translation>un archivo iCalendar en la web o un calendario CalDAV</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>an iCalendar file instead; a relative path is looked for in the data folder</source>
        <translation>un archivo iCalendar en su lugar; una ruta relativa se busca en la carpeta de datos</translation>
    </message>
    <message>
        <source>CalDAV</source>
        <translation>CalDAV</translation>
    </message>
    <message>
        <source>whether the address is that of a CalDAV calendar</source>
        <translation>si la dirección es la de un calendario CalDAV</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>who logs in there</source>
        <translation>quién entra allí</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>with what; kept as it is written</source>
        <translation>con qué; se guarda tal como está escrita</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>the first that fits makes an event presence; none for those that follow</source>
        <translation>la primera que encaja convierte un evento en presencia; ninguna para las habituales</translation>
    </message>
    <message>
        <source>Looked at every</source>
        <translation>Se mira cada</translation>
    </message>
    <message>
        <source>how long between two looks</source>
        <translation>cuánto tiempo entre dos consultas</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>Días por adelantado</translation>
    </message>
    <message>
        <source>how many are planned ahead</source>
        <translation>cuántos se planifican por adelantado</translation>
    </message>
    <message>
        <source>LDAP servers</source>
        <translation>Servidores LDAP</translation>
    </message>
    <message>
        <source>LDAP servers whose people are taken over; nothing that was set here by hand is changed</source>
        <translation>servidores LDAP cuyas personas se incorporan; lo que se puso aquí a mano no cambia</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>its name or address</source>
        <translation>su nombre o dirección</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>the usual one, 636 or 389, where it is 0</source>
        <translation>el habitual, 636 o 389, si es 0</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protección</translation>
    </message>
    <message>
        <source>how it is protected; with none no password is sent to other computers</source>
        <translation>cómo se protege la conexión; con none no se envía ninguna contraseña a otros equipos</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Certificados de confianza</translation>
    </message>
    <message>
        <source>a PEM file of the authorities that are trusted; those of this computer where none is named</source>
        <translation>un archivo PEM de las autoridades de confianza; las de este equipo si no se indica ninguno</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>where people are looked for</source>
        <translation>dónde se buscan personas</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>who of them (RFC 4515)</source>
        <translation>cuáles de ellas (RFC 4515)</translation>
    </message>
    <message>
        <source>who asks there; empty for nobody</source>
        <translation>quién pregunta allí; vacío para nadie</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Atributos</translation>
    </message>
    <message>
        <source>what each attribute is taken for; the usual ones where none is named</source>
        <translation>para qué se toma cada atributo; los habituales si no se indica ninguno</translation>
    </message>
    <message>
        <source>Extension's digits</source>
        <translation>Cifras de la extensión</translation>
    </message>
    <message>
        <source>how many of a number are the extension; 0 for all of it</source>
        <translation>cuántas de un número son la extensión; 0 para todo el número</translation>
    </message>
    <message>
        <source>Read every</source>
        <translation>Leer cada</translation>
    </message>
    <message>
        <source>how many between two readings; 0 for when somebody asks</source>
        <translation>cuántas entre dos lecturas; 0 para solo cuando alguien lo pida</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Buzón de voz</translation>
    </message>
    <message>
        <source>messages that callers leave</source>
        <translation>mensajes que dejan quienes llaman</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Duración máxima</translation>
    </message>
    <message>
        <source>how long a message may be</source>
        <translation>cuánto puede durar un mensaje</translation>
    </message>
    <message>
        <source>Shortest</source>
        <translation>Duración mínima</translation>
    </message>
    <message>
        <source>how long it has to be; what is shorter is not kept</source>
        <translation>cuánto debe durar; lo que es más corto no se guarda</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silencio</translation>
    </message>
    <message>
        <source>after how long without a word it ends; 0 for however long</source>
        <translation>tras cuánto silencio termina; 0 para nunca</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>how many a mailbox takes, heard ones among them</source>
        <translation>cuántos admite un buzón, incluidos los escuchados</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservación</translation>
    </message>
    <message>
        <source>after how many those are deleted that were heard; 0 for never</source>
        <translation>tras cuántos se borran los escuchados; 0 para nunca</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Correo</translation>
    </message>
    <message>
        <source>messages as mail, to the mailboxes that have an address</source>
        <translation>los mensajes por correo, a los buzones que tienen una dirección</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Servidor de correo</translation>
    </message>
    <message>
        <source>the mail server that takes them; empty for no mail</source>
        <translation>el servidor que los acepta; vacío para no enviar correo</translation>
    </message>
    <message>
        <source>the usual one, 587, 465 or 25, where it is 0</source>
        <translation>el habitual, 587, 465 o 25, si es 0</translation>
    </message>
    <message>
        <source>who hands them in; empty for nobody</source>
        <translation>quién los entrega; vacío para nadie</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Remitente</translation>
    </message>
    <message>
        <source>whose address they come from</source>
        <translation>de qué dirección vienen</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Asunto</translation>
    </message>
    <message>
        <source>what stands over them, with VM_MAILBOX, VM_NAME, VM_CIDNAME, VM_CIDNUM, VM_CALLERID, VM_DUR and VM_DATE</source>
        <translation>lo que llevan de asunto, con VM_MAILBOX, VM_NAME, VM_CIDNAME, VM_CIDNUM, VM_CALLERID, VM_DUR y VM_DATE</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>what stands in them, with the same; \n for a new line</source>
        <translation>lo que dicen, con las mismas; \n para una línea nueva</translation>
    </message>
    <message>
        <source>Mailboxes</source>
        <translation>Buzones</translation>
    </message>
    <message>
        <source>mailboxes; everybody with an extension has one, named or not</source>
        <translation>buzones; cada persona con extensión tiene uno, figure aquí o no</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>what opens it from any phone; without one only its own phone does</source>
        <translation>lo que lo abre desde cualquier teléfono; sin él, solo su propio teléfono</translation>
    </message>
    <message>
        <source>Desks</source>
        <translation>Puestos</translation>
    </message>
    <message>
        <source>at whose desks it is listened to beside its own; "*" for every desk</source>
        <translation>en qué puestos se escucha además del propio; «*» para todos</translation>
    </message>
    <message>
        <source>Mail to</source>
        <translation>Correo a</translation>
    </message>
    <message>
        <source>where its messages are mailed to</source>
        <translation>adónde se envían sus mensajes</translation>
    </message>
    <message>
        <source>With the sound</source>
        <translation>Con el sonido</translation>
    </message>
    <message>
        <source>whether the sound goes with the mail</source>
        <translation>si el sonido va con el correo</translation>
    </message>
    <message>
        <source>Trunks</source>
        <translation>Líneas externas</translation>
    </message>
    <message>
        <source>SIP providers or other PBXs for calls that leave the office: Dial(PJSIP/${EXTEN}@provider)</source>
        <translation>proveedores SIP u otras centralitas para las llamadas que salen de la oficina: Dial(PJSIP/${EXTEN}@provider)</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message>
        <source>whether calls go out and come in there; they cost money, and nothing promises emergency calls</source>
        <translation>si por ahí salen y entran llamadas; cuestan dinero, y nada garantiza las llamadas de emergencia</translation>
    </message>
    <message>
        <source>where it is</source>
        <translation>dónde está</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>how it is spoken with</source>
        <translation>cómo se habla con él</translation>
    </message>
    <message>
        <source>as whom we register there and call; empty where nobody is asked</source>
        <translation>con qué nombre nos registramos y llamamos; vacío si no se pide</translation>
    </message>
    <message>
        <source>what proves it; kept as it is written</source>
        <translation>con qué se demuestra; se guarda tal como se escribe</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registrarse</translation>
    </message>
    <message>
        <source>whether we register there, as providers want it</source>
        <translation>si nos registramos allí, como quieren los proveedores</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caduca</translation>
    </message>
    <message>
        <source>how long a registration is to last</source>
        <translation>cuánto debe durar un registro</translation>
    </message>
    <message>
        <source>where calls that come from there begin; none are taken if it is empty</source>
        <translation>dónde empiezan las llamadas que vienen de allí; si está vacío, no se admite ninguna</translation>
    </message>
    <message>
        <source>Calls at once</source>
        <translation>Llamadas a la vez</translation>
    </message>
    <message>
        <source>at once, those that come among them</source>
        <translation>a la vez, incluidas las que llegan</translation>
    </message>
    <message>
        <source>Calls an hour</source>
        <translation>Llamadas por hora</translation>
    </message>
    <message>
        <source>those that go out</source>
        <translation>las que salen</translation>
    </message>
    <message>
        <source>Longest call</source>
        <translation>Llamada más larga</translation>
    </message>
    <message>
        <source>after which a call that goes out is ended; 0 for never</source>
        <translation>tras los cuales se corta una llamada saliente; 0 para nunca</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>how a number begins that may be called; any where none is named</source>
        <translation>cómo empieza un número al que se puede llamar; cualquiera si no se indica ninguno</translation>
    </message>
    <message>
        <source>Number shown</source>
        <translation>Número mostrado</translation>
    </message>
    <message>
        <source>the number that is shown, as the server allows it</source>
        <translation>el número que se muestra, si el servidor lo permite</translation>
    </message>
    <message>
        <source>Manager interface</source>
        <translation>Interfaz de manager</translation>
    </message>
    <message>
        <source>the manager interface; off while there is no user</source>
        <translation>la interfaz de manager; apagada mientras no haya usuarios</translation>
    </message>
    <message>
        <source>Where it is served</source>
        <translation>Dónde se ofrece</translation>
    </message>
    <message>
        <source>where it is served</source>
        <translation>dónde se ofrece</translation>
    </message>
    <message>
        <source>Where it is served over TLS</source>
        <translation>Dónde se ofrece por TLS</translation>
    </message>
    <message>
        <source>where it is served over TLS</source>
        <translation>dónde se ofrece por TLS</translation>
    </message>
    <message>
        <source>PEM files for TLS</source>
        <translation>archivos PEM para TLS</translation>
    </message>
    <message>
        <source>Manager users</source>
        <translation>Usuarios de manager</translation>
    </message>
    <message>
        <source>who may log in, by name</source>
        <translation>quién puede entrar, por nombre</translation>
    </message>
    <message>
        <source>the program puts its hash (secret_hash) in its place as soon as it reads it</source>
        <translation>solo se guarda su resumen (secret_hash)</translation>
    </message>
    <message>
        <source>Login by challenge</source>
        <translation>Entrada por reto</translation>
    </message>
    <message>
        <source>whether the user may log in by MD5 challenge; then the secret stays as it is written</source>
        <translation>si el usuario puede entrar por reto MD5; entonces la contraseña queda como está escrita</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Eventos</translation>
    </message>
    <message>
        <source>classes of events: call, system, security, user …</source>
        <translation>clases de eventos: call, system, security, user …</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>classes of actions</source>
        <translation>clases de acciones</translation>
    </message>
    <message>
        <source>From where</source>
        <translation>Desde dónde</translation>
    </message>
    <message>
        <source>from where; anywhere if this is left out</source>
        <translation>desde dónde; desde cualquier sitio si no se escribe nada</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>Versiones nuevas</translation>
    </message>
    <message>
        <source>the window may say that there is a newer version; nothing is ever installed</source>
        <translation>la ventana puede decir que hay una versión nueva; nunca se instala nada</translation>
    </message>
    <message>
        <source>Ask about newer versions</source>
        <translation>Preguntar por versiones nuevas</translation>
    </message>
    <message>
        <source>whether the feed is asked once a day; ask: a person in the window decides</source>
        <translation>si se pregunta una vez al día; ask: decide una persona en la ventana</translation>
    </message>
    <message>
        <source>Newer versions are announced at</source>
        <translation>Las versiones nuevas se anuncian en</translation>
    </message>
    <message>
        <source>where newer versions are announced; nobody is asked if empty</source>
        <translation>dónde se anuncian las versiones nuevas; vacío, no se pregunta a nadie</translation>
    </message>
    <message>
        <source>Keys of the announcement</source>
        <translation>Claves del anuncio</translation>
    </message>
    <message>
        <source>one of which has to have signed it</source>
        <translation>una de ellas debe haberlo firmado</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Límites</translation>
    </message>
    <message>
        <source>how much of us anyone may take</source>
        <translation>cuánto puede tomar cada uno de nosotros</translation>
    </message>
    <message>
        <source>Subscriptions in all</source>
        <translation>Suscripciones en total</translation>
    </message>
    <message>
        <source>Subscriptions of one user or address</source>
        <translation>Suscripciones de un usuario o una dirección</translation>
    </message>
    <message>
        <source>Bytes of headers that NOTIFYs repeat, of all subscriptions</source>
        <translation>Bytes de cabeceras que repiten los NOTIFY, de todas las suscripciones</translation>
    </message>
    <message>
        <source>Contacts registered in all</source>
        <translation>Contactos registrados en total</translation>
    </message>
    <message>
        <source>Contacts registered for one extension</source>
        <translation>Contactos registrados para una extensión</translation>
    </message>
    <message>
        <source>Bytes of registered contacts in all</source>
        <translation>Bytes de contactos registrados en total</translation>
    </message>
    <message>
        <source>Publications in all</source>
        <translation>Publicaciones en total</translation>
    </message>
    <message>
        <source>Publications of one presentity</source>
        <translation>Publicaciones de una presencia</translation>
    </message>
    <message>
        <source>Bytes of publications in all</source>
        <translation>Bytes de publicaciones en total</translation>
    </message>
    <message>
        <source>Extensions that patterns made, held by each kind of holder</source>
        <translation>Extensiones creadas por patrones, por clase de titular</translation>
    </message>
    <message>
        <source>Extensions that patterns made, asked for last, held by nobody</source>
        <translation>Extensiones creadas por patrones, pedidas las últimas, sin titular</translation>
    </message>
    <message>
        <source>Devices that one source of device states reports</source>
        <translation>Dispositivos que comunica una fuente de estados</translation>
    </message>
    <message>
        <source>Presences that were set</source>
        <translation>Presencias fijadas</translation>
    </message>
    <message>
        <source>Devices that were set</source>
        <translation>Dispositivos fijados</translation>
    </message>
    <message>
        <source>People of the directory that were added, edited or hidden here</source>
        <translation>Personas añadidas, editadas u ocultadas aquí</translation>
    </message>
    <message>
        <source>Bytes of people's photos</source>
        <translation>Bytes de fotos de las personas</translation>
    </message>
    <message>
        <source>Presets that desks share</source>
        <translation>Plantillas que comparten los puestos</translation>
    </message>
    <message>
        <source>Plans of presence</source>
        <translation>Planes de presencia</translation>
    </message>
    <message>
        <source>Plans of presence that calendars made</source>
        <translation>Planes de presencia hechos por calendarios</translation>
    </message>
    <message>
        <source>Plans of one person that one calendar made</source>
        <translation>Planes de una persona hechos por un calendario</translation>
    </message>
    <message>
        <source>Entries of the database</source>
        <translation>Entradas de la base de datos</translation>
    </message>
    <message>
        <source>Characters of all presences, of all plans, and of all entries of the database</source>
        <translation>Caracteres de todas las presencias, todos los planes y todas las entradas de la base de datos</translation>
    </message>
    <message>
        <source>Answers kept at each listening address for requests that come again</source>
        <translation>Respuestas guardadas en cada dirección para peticiones que vuelven</translation>
    </message>
    <message>
        <source>Bytes of those answers</source>
        <translation>Bytes de esas respuestas</translation>
    </message>
    <message>
        <source>Answers that wait for the disk at each listening address</source>
        <translation>Respuestas que esperan al disco en cada dirección</translation>
    </message>
    <message>
        <source>Connections of phones in all, from their first byte on</source>
        <translation>Conexiones de teléfonos en total, desde su primer byte</translation>
    </message>
    <message>
        <source>Connections of phones at one address</source>
        <translation>Conexiones de teléfonos de una dirección</translation>
    </message>
    <message>
        <source>Connections of phones and proxies on this computer</source>
        <translation>Conexiones de teléfonos y proxies de este ordenador</translation>
    </message>
    <message>
        <source>Connections that have not brought a message yet</source>
        <translation>Conexiones que aún no han traído un mensaje</translation>
    </message>
    <message>
        <source>Connections of one address that have not brought a message yet</source>
        <translation>Conexiones de una dirección que aún no han traído un mensaje</translation>
    </message>
    <message>
        <source>Seconds for TLS and for WebSocket to be agreed on</source>
        <translation>Segundos para acordar TLS y WebSocket</translation>
    </message>
    <message>
        <source>Seconds until a connection has to have brought a message</source>
        <translation>Segundos hasta que una conexión debe haber traído un mensaje</translation>
    </message>
    <message>
        <source>Seconds from a message's first byte to its last</source>
        <translation>Segundos del primer al último byte de un mensaje</translation>
    </message>
    <message>
        <source>Seconds for which a phone may leave what we sent unread</source>
        <translation>Segundos que un teléfono puede dejar sin leer lo que enviamos</translation>
    </message>
    <message>
        <source>Seconds for which a connection may be silent that serves nothing</source>
        <translation>Segundos que puede callar una conexión que no sirve a nada</translation>
    </message>
    <message>
        <source>Bytes that a phone may leave unread</source>
        <translation>Bytes que un teléfono puede dejar sin leer</translation>
    </message>
    <message>
        <source>Bytes that all phones may leave unread</source>
        <translation>Bytes que todos los teléfonos pueden dejar sin leer</translation>
    </message>
    <message>
        <source>Bytes of messages whose end has not come yet</source>
        <translation>Bytes de mensajes cuyo final aún no ha llegado</translation>
    </message>
    <message>
        <source>Channels of calls in all; a call has two</source>
        <translation>Canales de llamadas en total; una llamada tiene dos</translation>
    </message>
    <message>
        <source>Channels of calls that one user asked for, and of those that came of them</source>
        <translation>Canales de llamadas que pidió un usuario, y de las que surgieron de ellas</translation>
    </message>
    <message>
        <source>Connections of manager clients in all</source>
        <translation>Conexiones de clientes de manager en total</translation>
    </message>
    <message>
        <source>Connections of manager clients at one address</source>
        <translation>Conexiones de clientes de manager de una dirección</translation>
    </message>
    <message>
        <source>Connections of manager clients on this computer</source>
        <translation>Conexiones de clientes de manager de este ordenador</translation>
    </message>
    <message>
        <source>Connections of manager clients that are accepted a second</source>
        <translation>Conexiones de clientes de manager aceptadas por segundo</translation>
    </message>
    <message>
        <source>Connections of manager clients that have not logged in yet</source>
        <translation>Conexiones de clientes de manager que aún no han entrado</translation>
    </message>
    <message>
        <source>Connections of one address that have not logged in yet</source>
        <translation>Conexiones de una dirección que aún no han entrado</translation>
    </message>
    <message>
        <source>Seconds until a manager client has to have logged in</source>
        <translation>Segundos hasta que un cliente de manager debe haber entrado</translation>
    </message>
    <message>
        <source>Seconds for which a manager client may leave what we sent unread</source>
        <translation>Segundos que un cliente de manager puede dejar sin leer lo que enviamos</translation>
    </message>
    <message>
        <source>Bytes that a manager client may leave unread</source>
        <translation>Bytes que un cliente de manager puede dejar sin leer</translation>
    </message>
    <message>
        <source>Bytes that all manager clients may leave unread</source>
        <translation>Bytes que todos los clientes de manager pueden dejar sin leer</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>These keys type a letter: add Ctrl or Alt, or take a function key.</source>
        <translation>Estas teclas escriben una letra: añada Ctrl o Alt, o use una tecla de función.</translation>
    </message>
    <message>
        <source>{keys} belongs to “{action}” ({menu}).</source>
        <translation>{keys} es de «{action}» ({menu}).</translation>
    </message>
    <message>
        <source>Preset {number}</source>
        <translation>Plantilla {number}</translation>
    </message>
    <message>
        <source>My own presence: {presence}</source>
        <translation>Mi propia presencia: {presence}</translation>
    </message>
</context>
<context>
    <name>ShortcutsPage</name>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Acciones y sus teclas</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Teclas nuevas</translation>
    </message>
    <message>
        <source>Press the new keys</source>
        <translation>Pulse las teclas nuevas</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Sin teclas</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Valor por defecto</translation>
    </message>
    <message>
        <source>All back to the default</source>
        <translation>Todas por defecto</translation>
    </message>
</context>
<context>
    <name>SourcePage</name>
    <message>
        <source>From a &amp;file</source>
        <translation>De un &amp;archivo</translation>
    </message>
    <message>
        <source>From an &amp;LDAP server or Active Directory</source>
        <translation>De un servidor &amp;LDAP o Active Directory</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Examinar…</translation>
    </message>
    <message>
        <source>Servers in the &amp;settings…</source>
        <translation>&amp;Servidores en los ajustes…</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>El archivo</translation>
    </message>
    <message>
        <source>A CSV file, vCards, or a voicemail.conf</source>
        <translation>Un archivo CSV, vCards o un voicemail.conf</translation>
    </message>
    <message>
        <source>The LDAP server</source>
        <translation>El servidor LDAP</translation>
    </message>
    <message>
        <source>CSV of any program (FreePBX exports its extensions so), vCards of phones and mail programs, and voicemail.conf, users.conf, pjsip.conf or sip.conf. Nothing changes before you have seen what would.</source>
        <translation>CSV de cualquier programa (FreePBX exporta así sus extensiones), vCards de teléfonos y programas de correo, y voicemail.conf, users.conf, pjsip.conf o sip.conf. Nada cambia antes de que vea qué cambiaría.</translation>
    </message>
    <message>
        <source>No server is in the settings yet; add one there.</source>
        <translation>Aún no hay ningún servidor en los ajustes; añada uno allí.</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation>Importar personas</translation>
    </message>
    <message>
        <source>People (*.csv *.tsv *.txt *.vcf *.vcard *.conf)</source>
        <translation>Personas (*.csv *.tsv *.txt *.vcf *.vcard *.conf)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>StateGroup</name>
    <message>
        <source>Presence</source>
        <translation>Presencia</translation>
    </message>
</context>
<context>
    <name>StayAwake</name>
    <message>
        <source>The wallboard is shown</source>
        <translation>Se muestra el panel mural</translation>
    </message>
    <message>
        <source>The screen saver cannot be held off here: switch it off in the desktop's settings</source>
        <translation>Aquí no se puede impedir el salvapantallas: desactívelo en la configuración del escritorio</translation>
    </message>
</context>
<context>
    <name>StripWindow</name>
    <message>
        <source>Switchboard strip</source>
        <translation>Tira de Switchboard</translation>
    </message>
    <message>
        <source>In front of &amp;everything</source>
        <translation>Por &amp;delante de todo</translation>
    </message>
    <message>
        <source>&amp;Open the desk</source>
        <translation>&amp;Abrir el puesto</translation>
    </message>
    <message>
        <source>&amp;Close the strip</source>
        <translation>&amp;Cerrar la tira</translation>
    </message>
    <message>
        <source>The strip's menu</source>
        <translation>Menú de la tira</translation>
    </message>
    <message>
        <source>Everyone: name, number …</source>
        <translation>Todos: nombre, número…</translation>
    </message>
    <message>
        <source>Everyone …</source>
        <translation>Todos …</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>&amp;Favorito</translation>
    </message>
    <message>
        <source>Nobody fits “{text}”.</source>
        <translation>Nadie coincide con «{text}».</translation>
    </message>
    <message>
        <source>Nobody has a star yet. Search for somebody, and press Ctrl+B.</source>
        <translation>Nadie tiene estrella todavía. Busque a alguien y pulse Ctrl+B.</translation>
    </message>
    <message>
        <source>At the &amp;left side</source>
        <translation>En el lado &amp;izquierdo</translation>
    </message>
    <message>
        <source>At the &amp;right side</source>
        <translation>En el lado d&amp;erecho</translation>
    </message>
    <message>
        <source>&amp;Anywhere</source>
        <translation>En &amp;cualquier lugar</translation>
    </message>
</context>
<context>
    <name>TextField</name>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
</context>
<context>
    <name>TimeMark</name>
    <message>
        <source>{begins} to {ends} chosen; Enter plans</source>
        <comment>a time that is to be planned</comment>
        <translation>De {begins} a {ends}; Intro planifica</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>at a moment of somebody's day</comment>
        <translation>nada</translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Working hours</source>
        <comment>a part of the day that a timeline shows</comment>
        <translation>Horario laboral</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semana</translation>
    </message>
</context>
<context>
    <name>TimelineErrands</name>
    <message>
        <source>Nothing can be planned there: the hint names no presence.</source>
        <translation>Ahí no se puede planificar nada: el hint no nombra ninguna presencia.</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
</context>
<context>
    <name>TraceDialog</name>
    <message>
        <source>The message</source>
        <translation>El mensaje</translation>
    </message>
    <message>
        <source>SIP messages</source>
        <translation>Mensajes SIP</translation>
    </message>
    <message>
        <source>&amp;Follow</source>
        <translation>&amp;Seguir</translation>
    </message>
    <message>
        <source>&amp;Ladder…</source>
        <translation>Es&amp;calera…</translation>
    </message>
    <message>
        <source>Save as &amp;text…</source>
        <translation>Guardar como &amp;texto…</translation>
    </message>
    <message>
        <source>Save for &amp;Wireshark…</source>
        <translation>Guardar para &amp;Wireshark…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages are in {file}.</source>
        <translation>
            <numerusform>%Ln mensaje está en {file}.</numerusform>
            <numerusform>%Ln mensajes están en {file}.</numerusform>
        </translation>
    </message>
    <message>
        <source>A name, number, address, Call-ID or anything else</source>
        <translation>Nombre, número, dirección, Call-ID o cualquier cosa</translation>
    </message>
    <message>
        <source>Of which method</source>
        <translation>De qué método</translation>
    </message>
    <message>
        <source>All methods</source>
        <translation>Todos los métodos</translation>
    </message>
    <message>
        <source>Which messages</source>
        <translation>Qué mensajes</translation>
    </message>
    <message>
        <source>Requests and answers</source>
        <translation>Peticiones y respuestas</translation>
    </message>
    <message>
        <source>Answers {first}xx</source>
        <translation>Respuestas {first}xx</translation>
    </message>
    <message>
        <source>Messages, the newest last</source>
        <translation>Mensajes, los más recientes al final</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textos</translation>
    </message>
    <message>
        <source>Captures</source>
        <translation>Capturas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages; {missed} came too fast to be shown.</source>
        <translation>
            <numerusform>%Ln mensaje; {missed} llegaron demasiado rápido para mostrarse.</numerusform>
            <numerusform>%Ln mensajes; {missed} llegaron demasiado rápido para mostrarse.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln mensaje</numerusform>
            <numerusform>%Ln mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>No message that fits has come since this window was opened.</source>
        <translation>Desde que se abrió esta ventana no ha llegado ningún mensaje que coincida.</translation>
    </message>
    <message>
        <source>Save the messages</source>
        <translation>Guardar los mensajes</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message>
        <source>Over</source>
        <comment>a transport: UDP, TCP, TLS</comment>
        <translation>Por</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Transfer {who}</source>
        <translation>Transferir a {who}</translation>
    </message>
    <message>
        <source>&amp;Transfer</source>
        <translation>&amp;Transferir</translation>
    </message>
    <message>
        <source>&amp;Ask first</source>
        <translation>&amp;Preguntar antes</translation>
    </message>
    <message>
        <source>Shift+Enter: you talk to them, and hang up to transfer.</source>
        <translation>Mayús+Intro: habla con ellos y cuelga para transferir.</translation>
    </message>
    <message>
        <source>&amp;Name or number</source>
        <translation>&amp;Nombre o número</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Show the window</source>
        <translation>&amp;Mostrar la ventana</translation>
    </message>
    <message>
        <source>S&amp;top serving and quit</source>
        <translation>&amp;Detener el servicio y salir</translation>
    </message>
    <message>
        <source>&amp;My own presence</source>
        <translation>&amp;Mi propia presencia</translation>
    </message>
    <message>
        <source>Switchboard: {inside} in, {outside} out, {busy} on the phone</source>
        <translation>Switchboard: {inside} presentes, {outside} ausentes, {busy} al teléfono</translation>
    </message>
</context>
<context>
    <name>UntilGroup</name>
    <message>
        <source>Until</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Until, in words</source>
        <translation>Hasta, en palabras</translation>
    </message>
    <message>
        <source>in 20 minutes, fri 9:00, 24 Dec …</source>
        <translation>en 20 minutos, vie 9:00, 24 dic. …</translation>
    </message>
    <message>
        <source>Stays until somebody sets it</source>
        <translation>Se mantiene hasta que alguien lo cambie</translation>
    </message>
    <message>
        <source>Whoever is not back by then stays as they are, and is listed as overdue. Else it ends by itself.</source>
        <translation>Quien no haya vuelto para entonces sigue así y figura con retraso. Si no, termina por sí solo.</translation>
    </message>
    <message>
        <source>{until}; then it stays, and is overdue</source>
        <comment>until 14:00</comment>
        <translation>{until}; después sigue así, con retraso</translation>
    </message>
    <message>
        <source>{until}; then it ends by itself</source>
        <comment>until 14:00</comment>
        <translation>{until}; después termina por sí solo</translation>
    </message>
    <message>
        <source>{until}, then {state}</source>
        <comment>until 14:00, then Available</comment>
        <translation>{until}, después {state}</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Sin fin</translation>
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
        <translation>Comida ({time})</translation>
    </message>
    <message>
        <source>Today</source>
        <comment>until the end of the day</comment>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <comment>until tomorrow morning</comment>
        <translation>Mañana</translation>
    </message>
    <message>
        <source>Other…</source>
        <comment>another end</comment>
        <translation>Otra…</translation>
    </message>
</context>
<context>
    <name>UpdateErrands</name>
    <message>
        <source>May Switchboard ask {host} once a day whether there is a newer version? Nothing of this office is told there, and nothing is ever installed: this window says that there is one.</source>
        <translation>¿Puede Switchboard preguntar a {host} una vez al día si hay una versión más nueva? No se le dice nada de esta oficina y nunca se instala nada: esta ventana solo dice que la hay.</translation>
    </message>
    <message>
        <source>Newer versions</source>
        <translation>Versiones más nuevas</translation>
    </message>
    <message>
        <source>&amp;Ask once a day</source>
        <translation>&amp;Preguntar una vez al día</translation>
    </message>
    <message>
        <source>&amp;Never ask</source>
        <translation>&amp;No preguntar nunca</translation>
    </message>
    <message>
        <source>A newer version will be said here.</source>
        <translation>Aquí se dirá si hay una versión más nueva.</translation>
    </message>
    <message>
        <source>Nobody is asked about newer versions.</source>
        <translation>No se pregunta a nadie por versiones más nuevas.</translation>
    </message>
    <message>
        <source>Version {version} is there…</source>
        <translation>Ya está la versión {version}…</translation>
    </message>
    <message>
        <source>Ask about newer versions?…</source>
        <translation>¿Preguntar por versiones más nuevas?…</translation>
    </message>
</context>
<context>
    <name>VoicemailDesk</name>
    <message>
        <source>They are there again.</source>
        <translation>Vuelven a estar ahí.</translation>
    </message>
    <message>
        <source>{path} is written.</source>
        <translation>{path} está guardado.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <comment>whoever left a message</comment>
        <translation>Desconocido</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages deleted</source>
        <translation>
            <numerusform>%Ln mensaje eliminado</numerusform>
            <numerusform>%Ln mensajes eliminados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VoicemailDialog</name>
    <message>
        <source>Voicemail</source>
        <translation>Mensajes de voz</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>Es&amp;cuchar</translation>
    </message>
    <message>
        <source>Your phone rings, and says the message</source>
        <translation>Su teléfono suena y dice el mensaje</translation>
    </message>
    <message>
        <source>Listen on this com&amp;puter</source>
        <translation>Escuchar en este e&amp;quipo</translation>
    </message>
    <message>
        <source>&amp;Call back</source>
        <translation>&amp;Devolver la llamada</translation>
    </message>
    <message>
        <source>Mark as &amp;heard</source>
        <translation>Marcar como &amp;oído</translation>
    </message>
    <message>
        <source>Mark as &amp;new</source>
        <translation>Marcar como &amp;nuevo</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Guardar…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Des&amp;hacer</translation>
    </message>
    <message>
        <source>Who sits here?…</source>
        <translation>¿Quién está aquí?…</translation>
    </message>
    <message>
        <source>A name, number or day</source>
        <translation>Un nombre, un número o un día</translation>
    </message>
    <message>
        <source>Which mailbox</source>
        <translation>Qué buzón</translation>
    </message>
    <message>
        <source>All mailboxes</source>
        <translation>Todos los buzones</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Save the message</source>
        <translation>Guardar el mensaje</translation>
    </message>
    <message>
        <source>Sounds</source>
        <comment>a kind of files</comment>
        <translation>Sonidos</translation>
    </message>
    <message>
        <source>Nobody has said who sits at this desk, so that it has no mailbox.</source>
        <translation>Nadie ha dicho quién está en este puesto; por eso no tiene buzón.</translation>
    </message>
    <message>
        <source>Nobody leaves messages for this desk: it has no extension.</source>
        <translation>Nadie deja mensajes para este puesto: no tiene extensión.</translation>
    </message>
    <message>
        <source>No messages.</source>
        <translation>No hay mensajes.</translation>
    </message>
    <message>
        <source>Nothing fits.</source>
        <translation>Nada coincide.</translation>
    </message>
</context>
<context>
    <name>VoicemailErrands</name>
    <message>
        <source>Opens your voicemail</source>
        <translation>Abre sus mensajes de voz</translation>
    </message>
    <message>
        <source>This desktop has no player for sounds: save the message.</source>
        <translation>Este escritorio no tiene reproductor de sonidos: guarde el mensaje.</translation>
    </message>
</context>
<context>
    <name>VoicemailWords</name>
    <message>
        <source>Message</source>
        <comment>whether it is new</comment>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>From</source>
        <comment>who left a message</comment>
        <translation>De</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Length</source>
        <comment>how long a message is</comment>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Buzón</translation>
    </message>
    <message>
        <source>● New</source>
        <comment>a message that nobody has heard</comment>
        <translation>● Nuevo</translation>
    </message>
    <message>
        <source>Heard</source>
        <comment>a message</comment>
        <translation>Oído</translation>
    </message>
    <message>
        <source>Work</source>
        <comment>a folder of messages</comment>
        <translation>Trabajo</translation>
    </message>
    <message>
        <source>Family</source>
        <comment>a folder of messages</comment>
        <translation>Familia</translation>
    </message>
    <message>
        <source>Friends</source>
        <comment>a folder of messages</comment>
        <translation>Amigos</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new messages</source>
        <translation>
            <numerusform>%Ln mensaje nuevo</numerusform>
            <numerusform>%Ln mensajes nuevos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WallboardWindow</name>
    <message>
        <source>Switchboard wallboard</source>
        <translation>Panel mural de Switchboard</translation>
    </message>
    <message>
        <source>Show &amp;notes to everybody</source>
        <translation>Mostrar las &amp;notas a todos</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Pantalla</translation>
    </message>
    <message>
        <source>{screen} ({width} x {height})</source>
        <comment>a screen and its size in pixels</comment>
        <translation>{screen} ({width} x {height})</translation>
    </message>
    <message>
        <source>&amp;Open the desk</source>
        <translation>A&amp;brir el puesto</translation>
    </message>
    <message>
        <source>&amp;Close the wallboard</source>
        <translation>&amp;Cerrar el panel mural</translation>
    </message>
    <message>
        <source>&amp;Departments</source>
        <translation>&amp;Departamentos</translation>
    </message>
    <message>
        <source>&amp;Everyone</source>
        <translation>&amp;Todos</translation>
    </message>
</context>
<context>
    <name>WelcomePanel</name>
    <message>
        <source>This office has no extensions yet</source>
        <translation>Esta oficina aún no tiene extensiones</translation>
    </message>
    <message>
        <source>Set it up step by step: people by hand or from a list, with a dialplan of yours, or beside an Asterisk. Or look around in a demo office of sixty people first.</source>
        <translation>Configúrela paso a paso: personas a mano o de una lista, con un plan de marcación propio, o junto a un Asterisk. O dé antes una vuelta por una oficina de demostración de sesenta personas.</translation>
    </message>
    <message>
        <source>Open the &amp;demo office</source>
        <translation>Abrir la oficina de &amp;demostración</translation>
    </message>
    <message>
        <source>Open a dia&amp;lplan…</source>
        <translation>Abrir un p&amp;lan de marcación…</translation>
    </message>
    <message>
        <source>&amp;Set up this office…</source>
        <translation>&amp;Configurar esta oficina…</translation>
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
        <translation>hasta {time}</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Disponible</translation>
    </message>
    <message>
        <source>Chat</source>
        <comment>presence: in for a chat, glad to be called</comment>
        <translation>Listo para charlar</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Ausente</translation>
    </message>
    <message>
        <source>Extended away</source>
        <translation>Ausencia larga</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>No molestar</translation>
    </message>
    <message>
        <source>Unavailable</source>
        <comment>presence</comment>
        <translation>No disponible</translation>
    </message>
    <message>
        <source>Not set</source>
        <comment>presence</comment>
        <translation>Sin definir</translation>
    </message>
    <message>
        <source>available</source>
        <comment>within a sentence</comment>
        <translation>disponible</translation>
    </message>
    <message>
        <source>chat</source>
        <comment>within a sentence: in for a chat</comment>
        <translation>listo para charlar</translation>
    </message>
    <message>
        <source>away</source>
        <comment>within a sentence</comment>
        <translation>ausente</translation>
    </message>
    <message>
        <source>extended away</source>
        <comment>within a sentence</comment>
        <translation>ausencia larga</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <comment>within a sentence</comment>
        <translation>no molestar</translation>
    </message>
    <message>
        <source>unavailable</source>
        <comment>within a sentence: presence</comment>
        <translation>no disponible</translation>
    </message>
    <message>
        <source>not set</source>
        <comment>within a sentence: presence</comment>
        <translation>sin definir</translation>
    </message>
    <message>
        <source>Idle</source>
        <comment>a phone</comment>
        <translation>Libre</translation>
    </message>
    <message>
        <source>In a call</source>
        <comment>a phone</comment>
        <translation>En llamada</translation>
    </message>
    <message>
        <source>Busy</source>
        <comment>a phone</comment>
        <translation>Ocupado</translation>
    </message>
    <message>
        <source>Ringing</source>
        <comment>a phone</comment>
        <translation>Suena</translation>
    </message>
    <message>
        <source>In a call, ringing</source>
        <comment>a phone</comment>
        <translation>En llamada, suena</translation>
    </message>
    <message>
        <source>On hold</source>
        <comment>a phone</comment>
        <translation>En espera</translation>
    </message>
    <message>
        <source>Gone</source>
        <comment>a phone that cannot be reached</comment>
        <translation>Ilocalizable</translation>
    </message>
    <message>
        <source>{state} (last known)</source>
        <translation>{state} (último estado conocido)</translation>
    </message>
    <message>
        <source>phone idle</source>
        <translation>teléfono libre</translation>
    </message>
    <message>
        <source>phone in a call</source>
        <translation>teléfono en llamada</translation>
    </message>
    <message>
        <source>phone busy</source>
        <translation>teléfono ocupado</translation>
    </message>
    <message>
        <source>phone ringing</source>
        <translation>teléfono sonando</translation>
    </message>
    <message>
        <source>phone in a call, ringing</source>
        <translation>teléfono en llamada, sonando</translation>
    </message>
    <message>
        <source>phone on hold</source>
        <translation>teléfono en espera</translation>
    </message>
    <message>
        <source>phone gone</source>
        <comment>it cannot be reached</comment>
        <translation>teléfono ilocalizable</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln persona</numerusform>
            <numerusform>%Ln personas</numerusform>
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
        <translation>ahora mismo</translation>
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
        <translation>hasta el final del día</translation>
    </message>
    <message>
        <source>until the end of {day}</source>
        <comment>a presence, and when it ends: Fri, or 5 Nov</comment>
        <translation>hasta el final de {day}</translation>
    </message>
    <message>
        <source>should be back since {span}</source>
        <comment>12 min, or 3 h 05 min</comment>
        <translation>debería haber vuelto hace {span}</translation>
    </message>
    <message>
        <source>should be back since {moment}</source>
        <comment>a day and a time: 5 Nov 14:00</comment>
        <translation>debía haber vuelto el {moment}</translation>
    </message>
    <message>
        <source>That is no time this program understands. Try “45 min”, “14:00” or “fri 9:00”.</source>
        <translation>El programa no entiende esta indicación de tiempo. Pruebe «45 min», «14:00» o «vie 9:00».</translation>
    </message>
    <message>
        <source>That time is over already.</source>
        <translation>Ese momento ya ha pasado.</translation>
    </message>
    <message>
        <source>That is further ahead than this program plans.</source>
        <translation>El programa no planifica tan lejos.</translation>
    </message>
    <message>
        <source>{state} {until}</source>
        <comment>a presence, and when it ends: Away until 14:00</comment>
        <translation>{state} {until}</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message>
        <source>no note</source>
        <translation>sin nota</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sin fin</translation>
    </message>
    <message>
        <source>Phones have room for the beginning: “{text}”</source>
        <translation>Los teléfonos solo tienen sitio para el principio: «{text}»</translation>
    </message>
    <message>
        <source>Phones show “{text}”.</source>
        <translation>Los teléfonos muestran «{text}».</translation>
    </message>
    <message>
        <source>{state} ({note})</source>
        <translation>{state} ({note})</translation>
    </message>
    <message>
        <source>{when}  {what}, as what was before ended</source>
        <comment>what became of a presence</comment>
        <translation>{when}  {what}, al terminar la anterior</translation>
    </message>
    <message>
        <source>{when}  {what}, as planned</source>
        <comment>what became of a presence</comment>
        <translation>{when}  {what}, según lo planificado</translation>
    </message>
    <message>
        <source>{when}  {what}, by {who} ({where})</source>
        <comment>who set a presence, and from where</comment>
        <translation>{when}  {what}, por {who} ({where})</translation>
    </message>
    <message>
        <source>window</source>
        <comment>where something was set</comment>
        <translation>ventana</translation>
    </message>
    <message>
        <source>console</source>
        <comment>where something was set</comment>
        <translation>consola</translation>
    </message>
    <message>
        <source>dialplan</source>
        <comment>where something was set</comment>
        <translation>plan de marcación</translation>
    </message>
    <message>
        <source>patterns of the dialplan</source>
        <comment>where something was set</comment>
        <translation>patrones del plan de marcación</translation>
    </message>
    <message>
        <source>dialplan and directory</source>
        <comment>where something was set</comment>
        <translation>plan de marcación y directorio</translation>
    </message>
    <message>
        <source>phone</source>
        <comment>where something was set</comment>
        <translation>teléfono</translation>
    </message>
    <message>
        <source>phones</source>
        <comment>where something was set</comment>
        <translation>teléfonos</translation>
    </message>
    <message>
        <source>demo office</source>
        <comment>where something was set</comment>
        <translation>oficina de demostración</translation>
    </message>
    <message>
        <source>a source that was lost</source>
        <comment>where something was set</comment>
        <translation>una fuente perdida</translation>
    </message>
    <message>
        <source>console of the window</source>
        <comment>where something was set</comment>
        <translation>consola de la ventana</translation>
    </message>
    <message>
        <source>schedule</source>
        <comment>where something was set: a plan that came due</comment>
        <translation>programación</translation>
    </message>
    <message>
        <source>calendar</source>
        <comment>where something was set</comment>
        <translation>calendario</translation>
    </message>
    <message>
        <source>manager interface, {address}</source>
        <comment>where something was set</comment>
        <translation>interfaz manager, {address}</translation>
    </message>
</context>
</TS>
