"""How a clause is read: its noun phrases, its verbs of speech, who their subject is and what is said."""
