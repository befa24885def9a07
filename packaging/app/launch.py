"""Where a built program begins: what `switchboard` is to a shell."""

import sys

from switchboard.__main__ import main

sys.exit(main())
