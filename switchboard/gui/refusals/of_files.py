"""What of an office's files was passed over."""

from switchboard.gui.language import translate


def of_the_dialplan() -> dict[str, str]:
    """Lines of extensions.conf that say what the dialplan cannot take."""
    return {
        "'{name}' is none of exten, same, include, ignorepat, autohints, switch": translate(
            "Refusals", "'{name}' is none of exten, same, include, ignorepat, autohints, switch"
        ),
        "extensions of a database (realtime) are not asked for; what is to be called has to stand in a file": translate(
            "Refusals",
            "extensions of a database (realtime) are not asked for; what is to be called has to stand in a file",
        ),
        "extensions in Lua are not asked for; what is to be called has to stand in a file": translate(
            "Refusals", "extensions in Lua are not asked for; what is to be called has to stand in a file"
        ),
        "another server's extensions are not asked for; only those in files are": translate(
            "Refusals", "another server's extensions are not asked for; only those in files are"
        ),
        "an extension is written 'exten => number,priority,application'": translate(
            "Refusals", "an extension is written 'exten => number,priority,application'"
        ),
        "'same' has no extension before it": translate("Refusals", "'same' has no extension before it"),
        "{extension} has a priority {number} already; the first one stays": translate(
            "Refusals", "{extension} has a priority {number} already; the first one stays"
        ),
        "{extension} has a label '{label}' already; the first one stays": translate(
            "Refusals", "{extension} has a label '{label}' already; the first one stays"
        ),
        "{extension} has a hint already; the first one stays": translate(
            "Refusals", "{extension} has a hint already; the first one stays"
        ),
        "presence is never aggregated: the first of the hint's presences is shown": translate(
            "Refusals", "presence is never aggregated: the first of the hint's presences is shown"
        ),
        "the comma after '{text}' is missing; read as if it were there": translate(
            "Refusals", "the comma after '{text}' is missing; read as if it were there"
        ),
        "there is no ')' to '{name}('; read as if it stood at the end": translate(
            "Refusals", "there is no ')' to '{name}('; read as if it stood at the end"
        ),
        "a priority is followed by an application or, after 'hint', by devices and presence": translate(
            "Refusals", "a priority is followed by an application or, after 'hint', by devices and presence"
        ),
        "'{text}' is no priority; write a number, n or hint": translate(
            "Refusals", "'{text}' is no priority; write a number, n or hint"
        ),
        "{count} ranges stand beside each other; {most} are the most": translate(
            "Refusals", "{count} ranges stand beside each other; {most} are the most"
        ),
        "'{text}' is no time of day": translate("Refusals", "'{text}' is no time of day"),
        "'{text}' is none of {known}": translate("Refusals", "'{text}' is none of {known}"),
        "'{text}' is no number from {least} to {most}": translate(
            "Refusals", "'{text}' is no number from {least} to {most}"
        ),
        "{name}() is not asked while the files are read; only variables of [globals] are known then": translate(
            "Refusals", "{name}() is not asked while the files are read; only variables of [globals] are known then"
        ),
        "it costs more than one text may": translate("Refusals", "it costs more than one text may"),
        "it costs more than one step may; texts, patterns or repetitions are too large": translate(
            "Refusals", "it costs more than one step may; texts, patterns or repetitions are too large"
        ),
        "there is no application '{name}': a channel that comes to it ends": translate(
            "Refusals", "there is no application '{name}': a channel that comes to it ends"
        ),
        "there is no function '{name}': its value is empty": translate(
            "Refusals", "there is no function '{name}': its value is empty"
        ),
        "{reason} ({count} lines use it)": translate("Refusals", "{reason} ({count} lines use it)"),
        "AEL is not read; Asterisk's 'aelparse -w' writes it as an extensions.conf, which is": translate(
            "Refusals", "AEL is not read; Asterisk's 'aelparse -w' writes it as an extensions.conf, which is"
        ),
        "Lua is not run; what it does has to stand in extensions.conf": translate(
            "Refusals", "Lua is not run; what it does has to stand in extensions.conf"
        ),
    }


def of_hints() -> dict[str, str]:
    """Hints and patterns that are none."""
    return {
        "the hint names no device and no presence": translate("Refusals", "the hint names no device and no presence"),
        "a name is longer than {most} characters": translate("Refusals", "a name is longer than {most} characters"),
        "the hint names {count} devices; {most} are the most": translate(
            "Refusals", "the hint names {count} devices; {most} are the most"
        ),
        "'{name}' is no device; write SIP/name or Custom:name": translate(
            "Refusals", "'{name}' is no device; write SIP/name or Custom:name"
        ),
        "'{name}' is no presence; write CustomPresence:name": translate(
            "Refusals", "'{name}' is no presence; write CustomPresence:name"
        ),
        "there is no device {name}": translate("Refusals", "there is no device {name}"),
        "the hint of {extension} comes to none: {why}": translate(
            "Refusals", "the hint of {extension} comes to none: {why}"
        ),
        "'{text}…' has {count} characters; {most} are the most of a pattern": translate(
            "Refusals", "'{text}…' has {count} characters; {most} are the most of a pattern"
        ),
        "'{text}' is no pattern; one looks like _6XXX, _NXX. or _[1-5]!": translate(
            "Refusals", "'{text}' is no pattern; one looks like _6XXX, _NXX. or _[1-5]!"
        ),
        "'{text}' is no pattern; it has no place for a character": translate(
            "Refusals", "'{text}' is no pattern; it has no place for a character"
        ),
        "'{text}': '[' is never closed": translate("Refusals", "'{text}': '[' is never closed"),
        "'{text}': '{first}-{last}' is no range": translate("Refusals", "'{text}': '{first}-{last}' is no range"),
    }


def of_lines() -> dict[str, str]:
    """Lines that are none in files like Asterisk's, and files that cannot be read."""
    return {
        "{file}: {reason}": "{file}: {reason}",
        "{file}:{line}: {reason}": "{file}:{line}: {reason}",
        "{count} more problems are not listed": translate("Refusals", "{count} more problems are not listed"),
        "there are more than {most} lines": translate("Refusals", "there are more than {most} lines"),
        "there are more than {most} lines with what templates repeat": translate(
            "Refusals", "there are more than {most} lines with what templates repeat"
        ),
        "{reason}; what comes after this one is passed over": translate(
            "Refusals", "{reason}; what comes after this one is passed over"
        ),
        "the line is longer than {most} characters": translate("Refusals", "the line is longer than {most} characters"),
        "the line holds a character that no text has (NUL)": translate(
            "Refusals", "the line holds a character that no text has (NUL)"
        ),
        "'{text}' is no section; write [name]. The lines after it are passed over": translate(
            "Refusals", "'{text}' is no section; write [name]. The lines after it are passed over"
        ),
        "there is no template '{name}' above": translate("Refusals", "there is no template '{name}' above"),
        "'{word}' is not served; write #include file": translate(
            "Refusals", "'{word}' is not served; write #include file"
        ),
        "files include each other too often": translate("Refusals", "files include each other too often"),
        "{path} cannot be read": translate("Refusals", "{path} cannot be read"),
        "'{text}' is no 'key => value'": translate("Refusals", "'{text}' is no 'key => value'"),
        "'{key}' of a queue is not served": translate("Refusals", "'{key}' of a queue is not served"),
        "'{value}' is nothing that '{key}' takes": translate("Refusals", "'{value}' is nothing that '{key}' takes"),
        "there are too many queues, or the name is too long": translate(
            "Refusals", "there are too many queues, or the name is too long"
        ),
        "the line stands in no section": translate("Refusals", "the line stands in no section"),
        "no file has such a name": translate("Refusals", "no file has such a name"),
        "{path} cannot be looked for: {why}": translate("Refusals", "{path} cannot be looked for: {why}"),
        "{path} is not read: there are too many files, or too large ones": translate(
            "Refusals", "{path} is not read: there are too many files, or too large ones"
        ),
        "the file is too long; what comes after {count} bytes is not read": translate(
            "Refusals", "the file is too long; what comes after {count} bytes is not read"
        ),
        "the file is no UTF-8; what cannot be read is shown as �": translate(
            "Refusals", "the file is no UTF-8; what cannot be read is shown as �"
        ),
        "{path} cannot be read: for {seconds} seconds there was no answer.": translate(
            "Refusals", "{path} cannot be read: for {seconds} seconds there was no answer."
        ),
        "The console cannot be served: {why}": translate("Refusals", "The console cannot be served: {why}"),
        "The manager interface cannot be served: {why}": translate(
            "Refusals", "The manager interface cannot be served: {why}"
        ),
    }


def of_the_directory() -> dict[str, str]:
    """Lines of directory.csv that name nobody, and people without a hint."""
    return {
        "there are too many lines, people or problems; the rest is passed over": translate(
            "Refusals", "there are too many lines, people or problems; the rest is passed over"
        ),
        "extension {exten} stands here twice; this line wins": translate(
            "Refusals", "extension {exten} stands here twice; this line wins"
        ),
        "not CSV: {why}": translate("Refusals", "not CSV: {why}"),
        "the first line names the columns and one of them is 'extension'; the file is passed over": translate(
            "Refusals", "the first line names the columns and one of them is 'extension'; the file is passed over"
        ),
        "the first line names {count} columns; {most} are the most": translate(
            "Refusals", "the first line names {count} columns; {most} are the most"
        ),
        "column '{name}' is none of {known}": translate("Refusals", "column '{name}' is none of {known}"),
        "{count} columns where the header names {named}; quote a text that holds a comma": translate(
            "Refusals", "{count} columns where the header names {named}; quote a text that holds a comma"
        ),
        "no extension": translate("Refusals", "no extension"),
        "a cell holds a character that no text has (NUL)": translate(
            "Refusals", "a cell holds a character that no text has (NUL)"
        ),
        "the {what} is longer than {most} characters": translate(
            "Refusals", "{what} is longer than {most} characters."
        ),
        "{count} people have no hint of their own": translate("Refusals", "{count} people have no hint of their own"),
        "extension {exten} ({name}) has no hint": translate("Refusals", "extension {exten} ({name}) has no hint"),
        "{count} more people have no hint": translate("Refusals", "{count} more people have no hint"),
    }
