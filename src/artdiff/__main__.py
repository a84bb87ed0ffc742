"""`python -m artdiff` is the command."""

import sys

from artdiff.cli import main

sys.exit(main())
