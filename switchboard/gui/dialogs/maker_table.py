"""
Phone maker by phone maker, what is to be entered where.

Names of fields are those of the makers' own web pages and files, whatever language the window speaks.
"""

from xml.sax.saxutils import escape

from switchboard.gui.dialogs.makers import Maker, Scanned

MAKERS = (
    Maker(
        "Yealink",
        "Account → Register",
        (
            ("Line Active", "Enabled"),
            ("Label", "{name}"),
            ("Display Name", "{name}"),
            ("Register Name", "{user}"),
            ("User Name", "{user}"),
            ("Password", "{secret}"),
            ("SIP Server 1, Server Host", "{host}"),
            ("Port", "{port}"),
            ("Transport", "{word}"),
        ),
        "Dsskey → Line Key: Type BLF, Value 6002 ({colleague}), Line 1",
        "MAC.cfg",
        """account.1.enable = 1
account.1.label = {name}
account.1.display_name = {name}
account.1.auth_name = {user}
account.1.user_name = {user}
account.1.password = {secret}
account.1.sip_server.1.address = {host}
account.1.sip_server.1.port = {port}
account.1.sip_server.1.transport_type = {transport}""",
        {"udp": "0", "tcp": "1", "tls": "2"},
    ),
    Maker(
        "Snom",
        "Setup → Identity 1 → Login",
        (
            ("Identity active", "on"),
            ("Displayname", "{name}"),
            ("Account", "{user}"),
            ("Password", "{secret}"),
            ("Registrar", "{host}:{port}"),
            ("Outbound Proxy", "{host}:{port};transport={transport}"),
            ("Authentication Username", "{user}"),
        ),
        "Function Keys: Type BLF, Number 6002 ({colleague})",
        "snom.htm",
        """user_active1!: on
user_realname1!: {name}
user_name1!: {user}
user_pname1!: {user}
user_pass1!: {secret}
user_host1!: {host}:{port}
user_outbound1!: {host}:{port};transport={transport}""",
        {"udp": "udp", "tcp": "tcp", "tls": "tls"},
    ),
    Maker(
        "Grandstream",
        "Accounts → Account 1 → General Settings",
        (
            ("Account Active", "Yes"),
            ("Account Name", "{name}"),
            ("SIP Server", "{host}:{port}"),
            ("SIP User ID", "{user}"),
            ("Authenticate ID", "{user}"),
            ("Authenticate Password", "{secret}"),
            ("Name", "{name}"),
            ("SIP Settings → Basic → SIP Transport", "{word}"),
        ),
        "Settings → Programmable Keys: Mode Busy Lamp Field (BLF), Account 1, Value 6002 ({colleague})",
        "cfgMAC",
        """P271=1
P270={name}
P47={host}:{port}
P35={user}
P36={user}
P34={secret}
P3={name}
P130={transport}""",
        {"udp": "0", "tcp": "1", "tls": "2"},
    ),
    Maker(
        "Grandstream Wave",
        "Settings → Account Settings → Add",
        (
            ("Account Name", "{name}"),
            ("SIP Server", "{host}:{port}"),
            ("SIP User ID", "{user}"),
            ("SIP Authentication ID", "{user}"),
            ("Password", "{secret}"),
            ("Display Name", "{name}"),
            ("Transport", "{word}"),
        ),
        "Contacts: 6002 ({colleague})",
        "QR",
        """<?xml version="1.0" encoding="utf-8"?>
<AccountConfig version="1"><Account>
<RegisterServer>{host}:{port}</RegisterServer>
<UserID>{user}</UserID><AuthID>{user}</AuthID><AuthPass>{secret}</AuthPass>
<AccountName>{name}</AccountName><DisplayName>{name}</DisplayName>
</Account></AccountConfig>""",
        {"udp": "udp"},  # what is scanned says nothing of transports
        escape=escape,
        scanned=Scanned.ACCOUNT,
    ),
    Maker(
        "Polycom",
        "Settings → Lines → Line 1",
        (
            ("Identification, Display Name", "{name}"),
            ("Address", "{user}"),
            ("Label", "{name}"),
            ("Authentication User ID", "{user}"),
            ("Authentication Password", "{secret}"),
            ("Server 1, Address", "{host}"),
            ("Port", "{port}"),
            ("Transport", "{transport}"),
        ),
        'Utilities → Import & Export, a line of the file: attendant.resourceList.1.address="6002@{host}"',
        "MAC-phone.cfg, inside <phone1 …/>",
        """reg.1.displayName="{name}"
reg.1.address="{user}"
reg.1.label="{name}"
reg.1.auth.userId="{user}"
reg.1.auth.password="{secret}"
reg.1.server.1.address="{host}"
reg.1.server.1.port="{port}"
reg.1.server.1.transport="{transport}\"""",
        {"udp": "UDPOnly", "tcp": "TCPOnly", "tls": "TLS"},
        escape=lambda text: escape(text, {'"': "&quot;"}),
    ),
    Maker(
        "Fanvil",
        "Line → SIP → Line 1",
        (
            ("Username", "{user}"),
            ("Authentication User", "{user}"),
            ("Authentication Password", "{secret}"),
            ("Display Name", "{name}"),
            ("Server Address", "{host}"),
            ("Server Port", "{port}"),
            ("Transport Protocol", "{word}"),
            ("Activate", "✓"),
        ),
        "Function Key: Type Memory Key, Value 6002 ({colleague}), Subtype BLF/NEW CALL, Line 1",
        "MAC.cfg, in <SIP CONFIG MODULE>",
        """SIP1 Phone Number  :{user}
SIP1 Display Name  :{name}
SIP1 Register Addr :{host}
SIP1 Register Port :{port}
SIP1 Register User :{user}
SIP1 Register Pswd :{secret}
SIP1 Transport     :{transport}
SIP1 Enable Reg    :1""",
        {"udp": "0", "tcp": "1"},  # TLS is 2 with some of its programs, 3 with others
    ),
    Maker(
        "Cisco",
        "Admin Login → advanced → Voice → Ext 1",
        (
            ("Proxy", "{host}:{port}"),
            ("SIP Transport", "{word}"),
            ("Display Name", "{name}"),
            ("User ID", "{user}"),
            ("Use Auth ID", "yes"),
            ("Auth ID", "{user}"),
            ("Password", "{secret}"),
        ),
        "Voice → Phone → Line Key 2: Extension Disabled, Extended Function fnc=blf;sub=6002@{host} ({colleague})",
        "MAC.xml, inside <flat-profile>",
        """<Proxy_1_>{host}:{port}</Proxy_1_>
<SIP_Transport_1_>{word}</SIP_Transport_1_>
<Display_Name_1_>{name}</Display_Name_1_>
<User_ID_1_>{user}</User_ID_1_>
<Use_Auth_ID_1_>Yes</Use_Auth_ID_1_>
<Auth_ID_1_>{user}</Auth_ID_1_>
<Password_1_>{secret}</Password_1_>""",
        escape=escape,
    ),
    Maker(
        "Digium, Sangoma",
        "Accounts → Line 1",
        (
            ("Username", "{user}"),
            ("Authentication Name", "{user}"),
            ("Password", "{secret}"),
            ("Line Label, Caller ID", "{name}"),
            ("Server", "{host}"),
            ("Port", "{port}"),
            ("Transport", "{word}"),
        ),
        "Contacts → subscribe_to: sip:6002@{host} ({colleague}); Line Keys → Contacts",
        "MAC.cfg, inside <accounts>",
        """<account index="0" status="1" register="1" account_id="{user}" username="{user}" authname="{user}"
    password="{secret}" line_label="{name}" caller_id="{name}">
  <host_primary server="{host}" port="{port}" transport="{transport}" />
</account>""",
        {"udp": "udp", "tcp": "tcp", "tls": "tls"},
        escape=lambda text: escape(text, {'"': "&quot;"}),
    ),
    Maker(
        "Linphone",
        "Assistant → Use a SIP account",
        (
            ("Username", "{user}"),
            ("Display name", "{name}"),
            ("Domain", "{host}:{port}"),
            ("Password", "{secret}"),
            ("Transport", "{word}"),
        ),
        "Contacts → SIP: sip:6002@{host} ({colleague})",
        "linphonerc",
        """[auth_info_0]
username={user}
domain={host}
passwd={secret}

[proxy_0]
reg_proxy=<sip:{host}:{port};transport={transport}>
reg_identity="{name}" <sip:{user}@{host}>
reg_sendregister=1
publish=1""",
        {"udp": "udp", "tcp": "tcp", "tls": "tls"},
        escape=lambda text: text.replace("\\", "").replace('"', "'"),
        scanned=Scanned.SECRET,
    ),
    Maker(
        "MicroSIP",
        "Menu → Add account…",
        (
            ("Account name", "{name}"),
            ("SIP server", "{host}:{port}"),
            ("Username", "{user}"),
            ("Domain", "{host}:{port}"),
            ("Login", "{user}"),
            ("Password", "{secret}"),
            ("Display name", "{name}"),
            ("Transport", "{word}"),
            ("Publish presence", "✓"),
        ),
        "Contacts → Number: 6002 ({colleague}), Presence subscription: ☑",
        "microsip.ini",
        """[Account1]
label={name}
server={host}:{port}
domain={host}:{port}
username={user}
authID={user}
password={secret}
displayName={name}
transport={transport}
publish=1""",
        {"udp": "udp", "tcp": "tcp", "tls": "tls"},
    ),
)
