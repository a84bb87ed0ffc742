"""Who a mention is: a name, a pronoun, the holder of an office, a description."""
