"""Which authorities are believed when a server proves who it is: those of this computer, wherever it keeps them."""

import ssl
from pathlib import Path

_BUNDLES = (  # where this program's own OpenSSL was built for another system
    "/etc/ssl/certs/ca-certificates.crt",
    "/etc/pki/tls/certs/ca-bundle.crt",
    "/etc/ssl/ca-bundle.pem",
    "/etc/ssl/cert.pem",
)


def trusting_context() -> ssl.SSLContext:
    """
    What a client asks with: certificates and names are checked.

    Raises:
        OSError: this computer's authorities cannot be read.
    """
    context, paths = ssl.create_default_context(), ssl.get_default_verify_paths()
    if not context.cert_store_stats()["x509_ca"] and not paths.cafile and not paths.capath:
        bundle = next((each for each in _BUNDLES if Path(each).is_file()), None)
        if bundle is not None:
            context.load_verify_locations(bundle)
    return context
