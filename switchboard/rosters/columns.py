"""What a column of a roster seems to be, by its name in English, German, French and Spanish, or as programs have it."""

import unicodedata
from collections.abc import Sequence

from switchboard.api.rosters import NUMBER_TARGETS, Target

_MAX_NAME = 100  # characters
_REPEATED = {*NUMBER_TARGETS, Target.GROUPS}  # several columns may be the same
_WORDS: dict[Target, str] = {
    Target.EXTENSION: (
        "extension exten ext extensionnumber extno durchwahl durchwahlnummer nebenstelle nebenstellennummer klappe"
        " poste numerodeposte numeroposte interne numerointerne numinterne extensioninterna anexo ramal interno dw nst"
        " ipphone sippeer mailbox account callerid ddi xextension xext telext nummerintern"
    ),
    Target.NAME: (
        "name fullname displayname cn commonname fn anzeigename vollername vollstandigername namen nomcomplet"
        " nometprenom nomprenom nomaffiche nombrecompleto nombreyapellidos nombreyapellido nombremostrado"
        " nombreparamostrar mitarbeiter mitarbeiterin employee person contact kontakt calleridname"
    ),
    Target.GIVEN_NAME: "givenname firstname forename vorname prenom nombre nombredepila first",
    Target.FAMILY_NAME: (
        "familyname lastname surname sn nachname familienname zuname nom nomdefamille apellido apellidos last"
    ),
    Target.DEPARTMENT: (
        "department dept departmentnumber abteilung bereich referat fachbereich service departement departamento area"
        " ou organizationalunit organizationalunitname seccion division team orgunit abt"
    ),
    Target.EMAIL: (
        "email mail emailaddress mailadresse emailadresse courriel adressemail adresseemail adresseelectronique correo"
        " correoelectronico email1value email1 rfc822mailbox e voicemailemail vmemail emailprivate emailbusiness"
    ),
    Target.WORK: (
        "phone telephone telephonenumber telefon telefonnummer rufnummer tel telefono numero numerodetelephone"
        " numerodetelefono businessphone workphone officephone phone1value telefongeschaftlich geschaftlich"
        " numberatwork work arbeit"
        " telephoneprofessionnel telefonotrabajo telefonodeltrabajo telefonodeoficina telwork telworkvoice telvoice"
        " telmain business2phone companymainphone festnetz fixe fijo number outboundcid did nummer"
    ),
    Target.MOBILE: (
        "mobilenumber"
        " mobile mobilephone mobil mobilnummer mobiltelefon handy handynummer cell cellphone telephonemobile portable"
        " telephoneportable movil telefonomovil celular telcell telcellvoice telmobile gsm natel"
    ),
    Target.HOME: (
        "numberathome"
        " home homephone telefonprivat privat privattelefon telephonedomicile domicile telefonoparticular casa telhome"
        " telhomevoice telefonodecasa"
    ),
    Target.FAX: (
        "fax faxnumber facsimiletelephonenumber faxnummer telefax telecopie telecopieur businessfax telfax telfaxwork"
        " telworkfax telhomefax homefax"
    ),
    Target.OTHER: "anothernumber weiterenummer autrenumero otronumero"
    " other otherphone othertelephone pager telpager telother beeper assistantsphone",
    Target.NOTE: (
        "note notes notiz notizen bemerkung bemerkungen anmerkung anmerkungen kommentar comment comments description"
        " beschreibung remarque remarques commentaire nota notas observaciones comentario info"
    ),
    Target.DEPUTY: (
        "deputy substitute vertretung stellvertreter stellvertreterin stellvertretung vertreter suppleant remplacant"
        " suplente sustituto"
    ),
    Target.GROUPS: (
        "groups group gruppe gruppen categories category kategorie kategorien groupe groupes grupo grupos categoria"
        " categorias tags labels groupmembership"
    ),
    Target.PHOTO: "photo jpegphoto thumbnailphoto bild foto picture",
    Target.PRESENTITY: "presentity presence anwesenheit presencia",
    Target.DEVICE: "device gerat appareil dispositivo",
}
_TARGETS = {word: target for target, words in _WORDS.items() for word in words.split()}
_SECRET = ("password", "passwort", "passwd", "secret", "vmpwd", "kennwort", "motdepasse", "contrasena", "clave", "pin")


def guess_columns(names: Sequence[str]) -> tuple[Target | None, ...]:
    """
    What each seems to be; what there is one of in a person is guessed for the first column alone.

    >>> [each and each.value for each in guess_columns(["Durchwahl", "Prénom", "NOM", "Teléfono móvil", "Secret"])]
    ['extension', 'given-name', 'family-name', 'mobile', None]
    """
    taken: set[Target] = set()
    guessed: list[Target | None] = []
    for name in names:
        target = None if is_secret(name) else _TARGETS.get(_plain(name))
        if target in taken and target not in _REPEATED:
            target = None
        if target is not None:
            taken.add(target)
        guessed.append(target)
    return tuple(guessed)


def is_secret(name: str) -> bool:
    """
    Whether a column is one of passwords, which nobody is to see here.

    >>> is_secret("voicemail_vmpwd"), is_secret("Shipping")
    (True, False)
    """
    plain = _plain(name)
    return any(plain.endswith(word) if len(word) > 3 else plain == word for word in _SECRET)


def _plain(name: str) -> str:
    """Letters and digits alone, without accents; umlauts without the dots."""
    parts = unicodedata.normalize("NFKD", name[:_MAX_NAME].replace("ß", "ss").casefold())
    return "".join(each for each in parts if each.isalnum())
