"""What may not stand in a setting, in the language of the window: kinds of values, and what goes together."""

from switchboard.gui.language import translate


def of_settings() -> dict[str, str]:
    """Each pattern of the settings, and what the window says for it."""
    return {
        **_of_kinds(),
        **_of_things(),
        **_of_the_whole(),
        **_of_the_file(),
        **_of_what_is_odd(),
        **_of_hashes(),
    }


def _of_kinds() -> dict[str, str]:
    return {
        "write {expected}": translate("Refusals", "Write {expected}"),
        "{said}{hint}": "{said}{hint}",
        "{said}: {why}": "{said}: {why}",
        "; did you mean '{name}'?": translate("Refusals", "; did you mean “{name}”?"),
        "write {kind} of {least} to {most} characters that can be printed": translate(
            "Refusals", "Write {kind} of {least} to {most} characters that can be printed"
        ),
        "write {kind}, without {marks}": translate("Refusals", "Write {kind} without {marks}"),
        "a whole number from {least} to {most}": translate(
            "Refusals", "a whole number from {least} to {most}", "behind: Write"
        ),
        "one of {words}": translate("Refusals", "one of {words}", "behind: Write"),
        "write a list of {least} to {most} {kind}": translate("Refusals", "Write {least} to {most} {kind}"),
        "write each of them once": translate("Refusals", "Write each of them once"),
        "there is no class '{name}'{hint}": translate("Refusals", "There is no class “{name}”{hint}"),
        "; there are all, {known}": translate("Refusals", "; there are all, {known}"),
        "there is no time zone of that name here; write {expected}": translate(
            "Refusals", "There is no time zone of that name here. Write {expected}"
        ),
        "write at most {most} of them; there are {count}": translate(
            "Refusals", "At most {most} of them; there are {count}"
        ),
        "the text holds half a character, which no file can hold": translate(
            "Refusals", "The text holds half a character, which no file can hold"
        ),
        "there is no such setting": translate("Refusals", "There is no such setting"),
    }


def _of_things() -> dict[str, str]:
    return {
        "a text between quotes": translate("Refusals", "a text", "behind: Write"),
        "a path between quotes": translate("Refusals", "a path", "behind: Write"),
        "a secret between quotes": translate("Refusals", "a password", "behind: Write"),
        "an extension": translate("Refusals", "an extension", "behind: Write"),
        "a name": translate("Refusals", "a name", "behind: Write"),
        "a name without quotes": translate("Refusals", "a name", "behind: Write"),
        "true or false": translate("Refusals", "yes or no", "behind: Write"),
        "addresses": translate("Refusals", "addresses", "behind: Write 1 to 9"),
        "algorithms": translate("Refusals", "algorithms", "behind: Write 1 to 9"),
        "extensions": translate("Refusals", "extensions", "behind: Write 1 to 9"),
        "extensions and patterns": translate("Refusals", "extensions and patterns", "behind: Write 1 to 9"),
        "networks": translate("Refusals", "networks", "behind: Write 1 to 9"),
        "presence states": translate("Refusals", "presences", "behind: Write 1 to 9"),
        "a network, such as 192.0.2.0/24": translate("Refusals", "a network, such as 192.0.2.0/24", "behind: Write"),
        'an address such as "bob@example.com"': translate(
            "Refusals", "an address such as bob@example.com", "behind: Write"
        ),
        'a time zone, such as "Europe/Berlin"': translate(
            "Refusals", "a time zone, such as Europe/Berlin", "behind: Write"
        ),
        "{kind}, {least} to {most} characters": translate(
            "Refusals", "{kind}, {least} to {most} characters", "behind: Write"
        ),
        "a list of {kind}": translate("Refusals", "a list of {kind}", "behind: Write"),
        "a section with {known}": translate("Refusals", "a section with {known}", "behind: Write"),
        "a section with one entry for each {thing}": translate(
            "Refusals", "a section with one entry for each: {thing}", "behind: Write"
        ),
        "phone": translate("Refusals", "phone", "behind: a section with one entry for each"),
        "user": translate("Refusals", "user", "behind: a section with one entry for each"),
        "calendar": translate("Refusals", "calendar", "behind: a section with one entry for each"),
        "server": translate("Refusals", "server", "behind: a section with one entry for each"),
        "attribute": translate("Refusals", "attribute", "behind: a section with one entry for each"),
        "mailbox": translate("Refusals", "mailbox", "behind: a section with one entry for each"),
        "domain": translate("Refusals", "domain", "behind: a section with one entry for each"),
        "list": translate("Refusals", "list", "behind: a section with one entry for each"),
        "extension": translate("Refusals", "extension", "behind: a section with one entry for each"),
        "rules": translate("Refusals", "rules", "behind: Write 1 to 9"),
        "keys": translate("Refusals", "keys", "behind: Write 1 to 9"),
        "uses": translate("Refusals", "uses", "behind: Write 1 to 9"),
        "write a section with settings": translate("Refusals", "Write a section with settings"),
        "write a line between quotes": translate("Refusals", "Write a line of text"),
        "there is no such setting{hint}": translate("Refusals", "There is no such setting{hint}"),
        "; there are {known}": translate("Refusals", "; there are {known}"),
        "{name} is no name of a {thing}: {why}": translate("Refusals", "{name} is no name here ({thing}): {why}"),
        'a time such as "22:00"': translate("Refusals", "a time such as 22:00", "behind: Write"),
        "an address between quotes, such as https://example.com/bob.ics": translate(
            "Refusals", "an address, such as https://example.com/bob.ics", "behind: Write"
        ),
        'an address such as "https://example.com/switchboard.feed", or ""': translate(
            "Refusals", "an address such as https://example.com/switchboard.feed, or nothing", "behind: Write"
        ),
        "digits between quotes": translate("Refusals", "digits", "behind: Write"),
        '{ "SHA-256" = "64 hexadecimal digits", MD5 = "32" }': translate(
            "Refusals", '{ "SHA-256" = "64 hexadecimal digits", MD5 = "32" }', "behind: Write"
        ),
        '"scrypt$COST$BLOCK$LANES$SALT$KEY"': '"scrypt$COST$BLOCK$LANES$SALT$KEY"',
        "an Ed25519 public key of {count} hexadecimal digits": translate(
            "Refusals", "an Ed25519 public key of {count} hexadecimal digits", "behind: Write"
        ),
        "classes such as call,reporting, or all": translate(
            "Refusals", "classes such as call,reporting, or all", "behind: Write"
        ),
        'a list of extensions and patterns, such as ["6002", "_61XX"], or ["all"]': translate(
            "Refusals", "extensions and patterns, such as 6002 and _61XX, or all", "behind: Write"
        ),
        'a list of presence states, such as ["dnd", "away"]': translate(
            "Refusals", "presences, such as dnd and away", "behind: Write"
        ),
        "a rule such as 'busy => dnd,in a meeting'": translate(
            "Refusals", "a rule such as 'busy => dnd,in a meeting'", "behind: Write"
        ),
    }


def _of_the_whole() -> dict[str, str]:
    return {
        "a port above rtp_start": translate("Refusals", "a port above rtp_start"),
        "certificate and key go together": translate("Refusals", "Certificate and key go together"),
        "a phone needs a secret": translate("Refusals", "A phone needs a password"),
        "a user needs a secret": translate("Refusals", "A user needs a password"),
        "a login by challenge needs the secret itself": translate(
            "Refusals", "A login by challenge needs the password itself: set it anew"
        ),
        "it takes a certificate and a key, too": translate("Refusals", "It takes a certificate and a key, too"),
        "it is below min_expires, {least}": translate(
            "Refusals", "It is shorter than the shortest subscription, {least}"
        ),
        "it is above max_expires, {most}": translate("Refusals", "It is longer than the longest subscription, {most}"),
        "it is locked by {file}: {reason}": translate("Refusals", "It is locked by {file}: {reason}"),
        "{path} may not be written: nothing can be changed here.": translate(
            "Refusals", "{path} may not be written: nothing can be changed here."
        ),
        "Somebody else has written the settings meanwhile. Nothing was written.": translate(
            "Refusals", "Somebody else has written the settings meanwhile. Nothing was written."
        ),
        "it is written in a way that only a person can change": translate(
            "Refusals", "The settings are written in a way that only a person can change"
        ),
    }


def _of_the_file() -> dict[str, str]:
    """What is wrong with the file of settings as a whole, and what is odd in it."""
    return {
        "{place}: {setting}: {reason}": "{place}: {setting}: {reason}",
        "{place}: {reason}": "{place}: {reason}",
        "{setting}: {reason}": "{setting}: {reason}",
        "{setting}": "{setting}",
        "{name} = {value}": "{name} = {value}",
        "{file}, line {line}": translate("Refusals", "{file}, line {line}"),
        "a number of {count} bits": translate("Refusals", "a number of {count} bits", "inside a sentence"),
        "a section": translate("Refusals", "a section", "inside a sentence"),
        "it cannot be read: {why}": translate("Refusals", "it cannot be read: {why}", "inside a sentence"),
        "it cannot be written: {why}": translate("Refusals", "it cannot be written: {why}", "inside a sentence"),
        "it is no TOML: {why}": translate("Refusals", "it is no TOML: {why}", "inside a sentence"),
        "it names a file that is not there": translate(
            "Refusals", "it names a file that is not there", "inside a sentence"
        ),
        "its lists or tables lie too deep in each other": translate(
            "Refusals", "its lists or tables lie too deep in each other", "inside a sentence"
        ),
        "line {line} holds bytes that are no UTF-8": translate(
            "Refusals", "line {line} holds bytes that are no UTF-8", "inside a sentence"
        ),
        "the name in line {line} has more than {most} parts": translate(
            "Refusals", "the name in line {line} has more than {most} parts", "inside a sentence"
        ),
        "the file cannot be read: {why}. Nothing is served without it, as it holds the rules.": translate(
            "Refusals",
            "the file cannot be read: {why}. Nothing is served without it, as it holds the rules.",
            "inside a sentence",
        ),
        (
            "the file cannot be read: {why}. Nothing is served without it, as it holds the rules."
            " What was read last is kept in {last}."
        ): translate(
            "Refusals",
            "the file cannot be read: {why}. Nothing is served without it, as it holds the rules."
            " What was read last is kept in {last}.",
            "inside a sentence",
        ),
        (
            "it is not there, and it was when it was read last. Who may do what stands in it: nothing"
            " is served without it. What was read last is kept in {last}: copy it to {file}. Or"
            " delete that copy, to begin without settings"
        ): translate(
            "Refusals",
            "it is not there, and it was when it was read last. Who may do what stands in it: nothing"
            " is served without it. What was read last is kept in {last}: copy it to {file}. Or"
            " delete that copy, to begin without settings",
            "inside a sentence",
        ),
        (
            "it is empty, and it was not when it was read last. Who may do what stands in it: nothing"
            " is served without it. What was read last is kept in {last}: copy it to {file}. Or"
            " delete that copy, to begin without settings"
        ): translate(
            "Refusals",
            "it is empty, and it was not when it was read last. Who may do what stands in it: nothing"
            " is served without it. What was read last is kept in {last}: copy it to {file}. Or"
            " delete that copy, to begin without settings",
            "inside a sentence",
        ),
        (
            "it is empty, and this office has been at work before. Who may do what stands in it:"
            " nothing is served without it. Write it anew, or delete it, to begin without settings"
        ): translate(
            "Refusals",
            "it is empty, and this office has been at work before. Who may do what stands in it:"
            " nothing is served without it. Write it anew, or delete it, to begin without settings",
            "inside a sentence",
        ),
        (
            "{file} is what was read last without its end. If that is not meant, {last} beside it is"
            " whole; if it is, delete that."
        ): translate(
            "Refusals",
            "{file} is what was read last without its end. If that is not meant, {last} beside it is"
            " whole; if it is, delete that.",
        ),
        "its settings are written by somebody else all the time": translate(
            "Refusals", "its settings are written by somebody else all the time", "inside a sentence"
        ),
        "the disk of its settings does not answer": translate(
            "Refusals", "the disk of its settings does not answer", "inside a sentence"
        ),
        "Switchboard has ended meanwhile": translate(
            "Refusals", "Switchboard has ended meanwhile", "inside a sentence"
        ),
    }


def _of_what_is_odd() -> dict[str, str]:
    """What is told of settings that can be read and are not what was meant."""
    return {
        "{name} in the settings is passed over: {why}.": translate(
            "Refusals", "{name} in the settings is passed over: {why}."
        ),
        "--{option} is passed over: {why}.": translate("Refusals", "--{option} is passed over: {why}."),
        "an administrator of this computer has decided it": translate(
            "Refusals", "an administrator of this computer has decided it", "inside a sentence"
        ),
        "Secrets stand in the settings that hashes could not take the place of. {why}.": translate(
            "Refusals", "Passwords stand in the settings that hashes could not take the place of. {why}."
        ),
        "An empty secret stands beside the hashes of {names}; the hashes stay.": translate(
            "Refusals", "An empty password stands beside the hashes of {names}; the hashes stay."
        ),
        ("The secret that was written beside the hashes of {names} is another one, and has replaced them."): translate(
            "Refusals",
            "The password that was written beside the hashes of {names} is another one, and has replaced them.",
        ),
        (
            "The realm is '{realm}' now, but the hashes of {names} are for another: nothing that they"
            " prove can be right. Write their secrets anew, or the realm as it was."
        ): translate(
            "Refusals",
            "The realm is “{realm}” now, but the hashes of {names} are for another: nothing that they"
            " prove can be right. Set their passwords anew, or the realm as it was.",
        ),
        (
            "There are no hashes of {names} of any algorithm that digest offers: they can prove"
            " nothing. Write their secrets anew, or offer another one."
        ): translate(
            "Refusals",
            "There are no hashes of {names} of any algorithm that is offered: they can prove nothing."
            " Set their passwords anew, or offer another algorithm.",
        ),
        "{names} and {count} more": translate("Refusals", "{names} and {count} more", "inside a sentence"),
        "An empty secret stands beside the hash of the manager user {name}; the hash stays.": translate(
            "Refusals", "An empty password stands beside the hash of the manager user {name}; the hash stays."
        ),
        (
            "The secret that was written beside the hash of the manager user {name} is another one,"
            " and has replaced it."
        ): translate(
            "Refusals",
            "The password that was written beside the hash of the manager user {name} is another one,"
            " and has replaced it.",
        ),
    }


def _of_hashes() -> dict[str, str]:
    """What was to be a hash of a password and is none."""
    return {
        "write the {count} hexadecimal digits of the hash": translate(
            "Refusals", "Write the {count} hexadecimal digits of the hash"
        ),
        "write scrypt$COST$BLOCK$LANES$SALT$KEY, as the program does": translate(
            "Refusals", "Write scrypt$COST$BLOCK$LANES$SALT$KEY, as the program does"
        ),
        "COST is a power of 2 up to {cost}, BLOCK at most {block}, LANES {lanes}": translate(
            "Refusals", "COST is a power of 2 up to {cost}, BLOCK at most {block}, LANES {lanes}"
        ),
        "SALT and KEY are hexadecimal": translate("Refusals", "SALT and KEY are hexadecimal"),
        "SALT has 8 to 64 bytes, KEY 16 to 64": translate("Refusals", "SALT has 8 to 64 bytes, KEY 16 to 64"),
    }
