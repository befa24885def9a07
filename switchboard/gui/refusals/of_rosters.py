"""What of other programs' people could not be read or taken."""

from switchboard.gui.language import translate


def of_roster_lines() -> dict[str, str]:
    """Lines, cards and entries that were passed over."""
    return {
        "{place}: {reason}": "{place}: {reason}",
        "{exten}: {why}": "{exten}: {why}",
        "{name}: {why}": "{name}: {why}",
        "{count} more problems are not listed": translate("Refusals", "{count} more problems are not listed"),
        "there are more than {most} people; the rest is passed over": translate(
            "Refusals", "there are more than {most} people; the rest is passed over"
        ),
        "some of its characters are none in {encoding}; choose another encoding": translate(
            "Refusals", "some of its characters are none in {encoding}; choose another encoding"
        ),
        "what comes after {most} lines is not read": translate("Refusals", "what comes after {most} lines is not read"),
        "the line has {count} characters; {most} are the most": translate(
            "Refusals", "the line has {count} characters; {most} are the most"
        ),
        "a quotation mark is not closed, or stands within a cell; write two of them for one": translate(
            "Refusals", "a quotation mark is not closed, or stands within a cell; write two of them for one"
        ),
        "it is no CSV: {why}": translate("Refusals", "it is no CSV: {why}"),
        "{count} cells where the first line has {most}; quote a text that holds the delimiter": translate(
            "Refusals", "{count} cells where the first line has {most}; quote a text that holds the delimiter"
        ),
        "a cell holds a character that no text has (NUL)": translate(
            "Refusals", "a cell holds a character that no text has (NUL)"
        ),
        "a cell has {count} characters; {most} are the most": translate(
            "Refusals", "a cell has {count} characters; {most} are the most"
        ),
        "'{text}' is no line of a vCard": translate("Refusals", "'{text}' is no line of a vCard"),
        "the line is longer than {most} bytes; it is passed over": translate(
            "Refusals", "the line is longer than {most} bytes; it is passed over"
        ),
        "the photo is larger than {most} bytes; it is passed over": translate(
            "Refusals", "the photo is larger than {most} bytes; it is passed over"
        ),
        "the photo is broken; it is passed over": translate("Refusals", "the photo is broken; it is passed over"),
        "the card has no END:VCARD; it is passed over": translate(
            "Refusals", "the card has no END:VCARD; it is passed over"
        ),
        "{place}: the photo is larger than {most} bytes; it is passed over": translate(
            "Refusals", "{place}: the photo is larger than {most} bytes; it is passed over"
        ),
        "{place}: the photo is neither a JPEG nor a PNG; it is passed over": translate(
            "Refusals", "{place}: the photo is neither a JPEG nor a PNG; it is passed over"
        ),
        "{place}: the note is cut after {most} characters": translate(
            "Refusals", "{place}: the note is cut after {most} characters"
        ),
        "{place}: {name} has more than {most} characters; it is passed over": translate(
            "Refusals", "{place}: {name} has more than {most} characters; it is passed over"
        ),
        "the server refers to others ({count}); they are not asked: name each of them here": translate(
            "Refusals", "the server refers to others ({count}); they are not asked: name each of them here"
        ),
        "there are more than {most} entries; choose a narrower filter": translate(
            "Refusals", "there are more than {most} entries; choose a narrower filter"
        ),
        "the server gives no more than {count} entries; choose a narrower filter": translate(
            "Refusals", "the server gives no more than {count} entries; choose a narrower filter"
        ),
        "{who} has no extension, and nobody here has that e-mail or name": translate(
            "Refusals", "{who} has no extension, and nobody here has that e-mail or name"
        ),
        "extension {exten} stands there twice, first at {place}": translate(
            "Refusals", "extension {exten} stands there twice, first at {place}"
        ),
        "nobody is called {name}, who is to be the deputy; write an extension": translate(
            "Refusals", "nobody is called {name}, who is to be the deputy; write an extension"
        ),
    }


def of_rosters() -> dict[str, str]:
    """Files and servers that cannot be read at all."""
    return {
        "{reason} ({said})": "{reason} ({said})",
        "It was cancelled; nothing has changed.": translate("Refusals", "It was cancelled; nothing has changed."),
        "There are no people in {file}.": translate("Refusals", "There are no people in {file}."),
        "There is no line in {file} that can be read; line {line}: {why}.": translate(
            "Refusals", "There is no line in {file} that can be read; line {line}: {why}."
        ),
        "There is no vCard in {file} that can be read.": translate(
            "Refusals", "There is no vCard in {file} that can be read."
        ),
        "There is no encoding {name}; choose one of {known}.": translate(
            "Refusals", "There is no encoding {name}; choose one of {known}."
        ),
        "What stands between cells is one character, such as ; or ,": translate(
            "Refusals", "What stands between cells is one character, such as ; or ,"
        ),
        "The first line of {file} has {count} cells; {most} are the most. Is '{delimiter}'"
        " what stands between them?": translate(
            "Refusals",
            "The first line of {file} has {count} cells; {most} are the most. Is '{delimiter}' what stands"
            " between them?",
        ),
        "Nobody is named in {file}. Choose a voicemail.conf, users.conf, pjsip.conf or sip.conf.": translate(
            "Refusals", "Nobody is named in {file}. Choose a voicemail.conf, users.conf, pjsip.conf or sip.conf."
        ),
        "The file {file} has {count} bytes; {most} are the most. Export fewer people, or no photos.": translate(
            "Refusals", "The file {file} has {count} bytes; {most} are the most. Export fewer people, or no photos."
        ),
        "The file {file} cannot be read: {why}.": translate("Refusals", "The file {file} cannot be read: {why}."),
        "The file {file} cannot be written: {why}.": translate("Refusals", "The file {file} cannot be written: {why}."),
        "The file {file} holds no certificates in PEM: {why}.": translate(
            "Refusals", "The file {file} holds no certificates in PEM: {why}."
        ),
        "People are written as CSV or as vCards.": translate("Refusals", "People are written as CSV or as vCards."),
        "There is no LDAP server {name} in the settings.": translate(
            "Refusals", "There is no LDAP server {name} in the settings."
        ),
        "The server sends more than {most} bytes; choose a narrower filter.": translate(
            "Refusals", "The server sends more than {most} bytes; choose a narrower filter."
        ),
        "What answers there is no LDAP server, or it wants TLS from the first byte on.": translate(
            "Refusals", "What answers there is no LDAP server, or it wants TLS from the first byte on."
        ),
        "The server sends what is no LDAP.": translate("Refusals", "The server sends what is no LDAP."),
        "The server sends what is no LDAP: {why}.": translate("Refusals", "The server sends what is no LDAP: {why}."),
        "The server sends what is no LDAP: a message is cut off.": translate(
            "Refusals", "The server sends what is no LDAP: a message is cut off."
        ),
        "The server sends an entry of {count} bytes; {most} are the most. Ask for fewer attributes.": translate(
            "Refusals", "The server sends an entry of {count} bytes; {most} are the most. Ask for fewer attributes."
        ),
        "The server answers what nobody asked.": translate("Refusals", "The server answers what nobody asked."),
        "The server has one more page again and again; its administrator has to mend it.": translate(
            "Refusals", "The server has one more page again and again; its administrator has to mend it."
        ),
        "The server refers to another, which is not asked: {where}. Name that here.": translate(
            "Refusals", "The server refers to another, which is not asked: {where}. Name that here."
        ),
        "The server refuses ({what}, {code}): {said}": translate(
            "Refusals", "The server refuses ({what}, {code}): {said}"
        ),
        "it does not say why": translate("Refusals", "it does not say why"),
        "The filter is longer than {most} characters, or no text.": translate(
            "Refusals", "The filter is longer than {most} characters, or no text."
        ),
        "The filter is none. Write it as in (objectClass=person).": translate(
            "Refusals", "The filter is none. Write it as in (objectClass=person)."
        ),
        "Name (bind DN) or password are not those of the server.": translate(
            "Refusals", "Name (bind DN) or password are not those of the server."
        ),
        "The server has no such base; write it as in dc=example,dc=com.": translate(
            "Refusals", "The server has no such base; write it as in dc=example,dc=com."
        ),
        "The base, or the bind DN, is no name of a directory; write dc=example,dc=com.": translate(
            "Refusals", "The base, or the bind DN, is no name of a directory; write dc=example,dc=com."
        ),
        "That user may not search there; ask the directory's administrator.": translate(
            "Refusals", "That user may not search there; ask the directory's administrator."
        ),
        "The server wants TLS; choose it.": translate("Refusals", "The server wants TLS; choose it."),
        "The server wants a name (bind DN) and a password.": translate(
            "Refusals", "The server wants a name (bind DN) and a password."
        ),
        "The server is busy; try again later.": translate("Refusals", "The server is busy; try again later."),
        "The server is not available; try again later.": translate(
            "Refusals", "The server is not available; try again later."
        ),
        "The search takes the server too long; choose a narrower filter or base.": translate(
            "Refusals", "The search takes the server too long; choose a narrower filter or base."
        ),
        "The server lets nobody search without a bind DN and a password.": translate(
            "Refusals", "The server lets nobody search without a bind DN and a password."
        ),
        "The server {host} speaks no TLS at port {port} that can be used: {why}. Choose"
        " StartTLS for port 389.": translate(
            "Refusals",
            "The server {host} speaks no TLS at port {port} that can be used: {why}. Choose StartTLS for port 389.",
        ),
        "The server {host} does not answer at port {port}.": translate(
            "Refusals", "The server {host} does not answer at port {port}."
        ),
        "The server {host} cannot be reached at port {port}: {why}.": translate(
            "Refusals", "The server {host} cannot be reached at port {port}: {why}."
        ),
        "The server {host} ended the connection.": translate("Refusals", "The server {host} ended the connection."),
        "The server {host} ended the connection; it may want TLS from the first byte on.": translate(
            "Refusals", "The server {host} ended the connection; it may want TLS from the first byte on."
        ),
        "The server {host} ended the connection; is TLS spoken at that port? StartTLS is the other kind.": translate(
            "Refusals",
            "The server {host} ended the connection; is TLS spoken at that port? StartTLS is the other kind.",
        ),
        "The server {host} takes too long; try again later, or choose a narrower filter.": translate(
            "Refusals", "The server {host} takes too long; try again later, or choose a narrower filter."
        ),
        "The server {host} cannot prove who it is: its certificate is from somebody whom this computer does"
        " not know. Save the certificate of the authority that issued it as a PEM file, and name that.": translate(
            "Refusals",
            "The server {host} cannot prove who it is: its certificate is from somebody whom this computer"
            " does not know. Save the certificate of the authority that issued it as a PEM file, and name"
            " that.",
        ),
        "The server {host} cannot prove who it is: its certificate has expired. Its"
        " administrator has to renew it.": translate(
            "Refusals",
            "The server {host} cannot prove who it is: its certificate has expired. Its administrator has to renew it.",
        ),
        "The server {host} cannot prove who it is: its certificate is not valid yet. Is this"
        " computer's clock right?": translate(
            "Refusals",
            "The server {host} cannot prove who it is: its certificate is not valid yet. Is this computer's"
            " clock right?",
        ),
        "The server {host} cannot prove who it is: its certificate is for another name. Write the name that"
        " stands there.": translate(
            "Refusals",
            "The server {host} cannot prove who it is: its certificate is for another name. Write the name"
            " that stands there.",
        ),
        "The server {host} cannot prove who it is: {why}.": translate(
            "Refusals", "The server {host} cannot prove who it is: {why}."
        ),
        "Without TLS everybody on the way could read the password; choose LDAPS or StartTLS.": translate(
            "Refusals", "Without TLS everybody on the way could read the password; choose LDAPS or StartTLS."
        ),
        "The bind DN has no password; give it, or leave both empty.": translate(
            "Refusals", "The bind DN has no password; give it, or leave both empty."
        ),
    }
