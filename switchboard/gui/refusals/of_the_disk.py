"""What the disk and the database refuse."""

from switchboard.gui.language import translate


def of_the_disk() -> dict[str, str]:
    """Why nothing can be stored."""
    return {
        "another program holds the database": translate("Refusals", "another program holds the database"),
        "the disk is full": translate("Refusals", "the disk is full"),
        "the database may not be written to": translate("Refusals", "the database may not be written to"),
        "a file of the database cannot be opened": translate("Refusals", "a file of the database cannot be opened"),
        "the database's file is damaged": translate("Refusals", "the database's file is damaged"),
        "the disk cannot be read or written": translate("Refusals", "the disk cannot be read or written"),
        "{why} ({code})": "{why} ({code})",
        "The database cannot be written: {why}.": translate("Refusals", "The database cannot be written: {why}."),
        "The change could not be stored: {why}.": translate("Refusals", "The change could not be stored: {why}."),
        "The disk does not answer.": translate("Refusals", "The disk does not answer."),
        "The disk has not answered for {seconds} seconds.": translate(
            "Refusals", "The disk has not answered for {seconds} seconds."
        ),
        "It cannot be stored, so nothing has changed.": translate(
            "Refusals", "It cannot be stored, so nothing has changed."
        ),
        "{path} cannot be read: {why}": translate("Refusals", "{path} cannot be read: {why}"),
        "{path} cannot be written: {why}": translate("Refusals", "{path} cannot be written: {why}"),
        "{path} (format {version}) cannot be copied to {target} first: {why}": translate(
            "Refusals", "{path} cannot be copied to {target}: {why}"
        ),
        "{path} cannot be copied to {target}: {why}": translate(
            "Refusals", "{path} cannot be copied to {target}: {why}"
        ),
        "{path} cannot be moved: {why}": translate("Refusals", "{path} cannot be moved: {why}"),
        "The switchboard has ended.": translate("Refusals", "Switchboard has ended."),
        "The switchboard's engine has ended.": translate("Refusals", "Switchboard has ended."),
        "The program ended before the office's files were read.": translate(
            "Refusals", "The program ended before the office's files were read."
        ),
        "A Switchboard is already running on {path}.": translate(
            "Refusals", "A Switchboard is already running on {path}."
        ),
    }


def of_the_system() -> dict[str, str]:
    """What an operating system says, as Linux words it: other wordings are shown as they are."""
    return {
        "Permission denied": translate("Refusals", "permission denied"),
        "Operation not permitted": translate("Refusals", "operation not permitted"),
        "No such file or directory": translate("Refusals", "no such file or directory"),
        "Not a directory": translate("Refusals", "not a directory"),
        "Is a directory": translate("Refusals", "is a directory"),
        "File exists": translate("Refusals", "file exists"),
        "File name too long": translate("Refusals", "file name too long"),
        "No space left on device": translate("Refusals", "no space left on device"),
        "Disk quota exceeded": translate("Refusals", "disk quota exceeded"),
        "Read-only file system": translate("Refusals", "read-only file system"),
        "Input/output error": translate("Refusals", "input/output error"),
        "Too many open files": translate("Refusals", "too many open files"),
        "Cannot allocate memory": translate("Refusals", "cannot allocate memory"),
        "Address already in use": translate("Refusals", "address already in use"),
        "Cannot assign requested address": translate("Refusals", "cannot assign requested address"),
        "Network is unreachable": translate("Refusals", "network is unreachable"),
        "Name or service not known": translate("Refusals", "name or service not known"),
        "Connection refused": translate("Refusals", "connection refused"),
        "Device or resource busy": translate("Refusals", "device or resource busy"),
        "Stale file handle": translate("Refusals", "stale file handle"),
        "Transport endpoint is not connected": translate("Refusals", "transport endpoint is not connected"),
        "Invalid argument": translate("Refusals", "invalid argument"),
    }


def of_the_database() -> dict[str, str]:
    """What is wrong with the database as it stands there."""
    return {
        "{what} It was left as it is.": translate("Refusals", "{what} It was left as it is."),
        "{path} is no SQLite database, or a damaged one. {hint}": translate(
            "Refusals", "{path} is no SQLite database, or a damaged one. {hint}"
        ),
        "{path} is damaged ({why}). {hint}": translate("Refusals", "{path} is damaged ({why}). {hint}"),
        "{path} is damaged ({why}).": translate("Refusals", "{path} is damaged ({why})."),
        "{path} cannot be read ({why}).": translate("Refusals", "{path} cannot be read ({why})."),
        "{path} was made by another program.": translate("Refusals", "{path} was made by another program."),
        "{path} was written by a newer Switchboard (format {format}, this one knows {known}).": translate(
            "Refusals", "{path} was written by a newer Switchboard (format {format}, this one knows {known})."
        ),
        "Move it away, and its copy {copy} takes its place at the next start.": translate(
            "Refusals", "Move it away, and its copy {copy} takes its place at the next start."
        ),
        "Restore a backup (switchboard restore FILE), or move it away to begin afresh.": translate(
            "Refusals", "Restore a backup (switchboard restore FILE), or move it away to begin afresh."
        ),
        "{path} cannot be moved to {target}: {why}": translate("Refusals", "{path} cannot be moved to {target}: {why}"),
        "{lost} A copy of what was set lies in {copy}.": translate(
            "Refusals", "{lost} A copy of what was set lies in {copy}."
        ),
        "{path} {fault} while it was in use; nothing is stored until it is back.": translate(
            "Refusals", "{path} {fault} while it was in use; nothing is stored until it is back."
        ),
        "{damage} ({why})": "{damage} ({why})",
        "was deleted or moved": translate("Refusals", "was deleted or moved"),
        "cannot be reached ({why})": translate("Refusals", "cannot be reached ({why})"),
        "was replaced by another file": translate("Refusals", "was replaced by another file"),
        "was cut short": translate("Refusals", "was cut short"),
        "was overwritten or damaged": translate("Refusals", "was overwritten or damaged"),
        "was overwritten by another database, or an older copy": translate(
            "Refusals", "was overwritten by another database, or an older copy"
        ),
        "has lost its log (-wal)": translate("Refusals", "has lost its log (-wal)"),
        "has lost part of its log (-wal)": translate("Refusals", "has lost part of its log (-wal)"),
    }


def of_the_program() -> dict[str, str]:
    """Faults of the program itself."""
    return {
        "The data folder {path} cannot be used: {why}": translate(
            "Refusals", "The data folder {path} cannot be used: {why}"
        ),
        "{path} cannot be used: {why}": translate("Refusals", "{path} cannot be used: {why}"),
        "{why} It has no window.": translate("Refusals", "{why} It has no window."),
        "The log {path} cannot be written: {why}.": translate("Refusals", "The log {path} cannot be written: {why}."),
        "A fault of this program came between; see the log.": translate(
            "Refusals", "A fault of this program came between; see the log."
        ),
        "A fault of the program kept the office's files from being taken up; its log says more.": translate(
            "Refusals", "A fault of the program kept the office's files from being taken up; its log says more."
        ),
        ("{folder} holds another office. The demo office wants a folder of its own: --demo --data DIR"): translate(
            "Refusals", "{folder} holds another office. The demo office wants a folder of its own: --demo --data DIR"
        ),
    }
