"""The modules of Asterisk whose work is done here, by their names there: what programs check for and reload."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class ReadAnew(Enum):
    """What a module reads of files."""

    OFFICE = "the dialplan and the directory"
    PHONES = "who may speak SIP to us"
    NOTHING = ""


@dataclass(frozen=True, slots=True)
class Module:
    """A module that programs may ask for, and what is read anew when it is reloaded."""

    summary: str
    reads: ReadAnew = ReadAnew.NOTHING


MODULES: Mapping[str, Module] = {
    "app_dial": Module("Dialing Application"),
    "app_queue": Module("True Call Queueing", ReadAnew.OFFICE),
    "app_userevent": Module("Custom User Event Application"),
    "app_verbose": Module("Send verbose output"),
    "chan_pjsip": Module("PJSIP Channel Driver", ReadAnew.PHONES),
    "func_callerid": Module("Party ID related dialplan functions"),
    "func_db": Module("Database (astdb) related dialplan functions"),
    "func_devstate": Module("Gets or sets a device state in the dialplan"),
    "func_extstate": Module("Gets an extension's state in the dialplan"),
    "func_presencestate": Module("Gets or sets a presence state in the dialplan"),
    "func_strings": Module("String handling dialplan functions"),
    "manager": Module("Asterisk Manager Interface"),
    "pbx_config": Module("Text Extension Configuration", ReadAnew.OFFICE),
    "res_mwi_external_ami": Module("AMI support for external MWI"),
    "res_pjsip": Module("Basic SIP resource", ReadAnew.PHONES),
    "res_pjsip_dialog_info_body_generator": Module("PJSIP Extension State Dialog Info+XML Provider"),
    "res_pjsip_exten_state": Module("PJSIP Extension State Notifications"),
    "res_pjsip_mwi": Module("PJSIP MWI resource"),
    "res_pjsip_pidf_body_generator": Module("PJSIP Extension State PIDF Provider"),
    "res_pjsip_pubsub": Module("PJSIP event resource"),
    "res_pjsip_registrar": Module("PJSIP Registrar Support"),
    "res_pjsip_xpidf_body_generator": Module("PJSIP Extension State PIDF Provider"),
}


def find_module(name: str) -> Module | None:
    """By its name, with or without `.so`, without case."""
    return MODULES.get(name.strip().lower().removesuffix(".so"))
