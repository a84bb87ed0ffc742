"""Which names changed between two versions, and which offices and peoples."""
