"""Label sets that do not depend on the data."""

UPOS = ['ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB', 'X']

# The OntoNotes types that have a type of their own in a reading; dates and numbers are found by rules.
ENTITY_TYPES = ['PERSON', 'NORP', 'ORG', 'GPE', 'LOC', 'FAC', 'EVENT', 'WORK_OF_ART', 'PRODUCT', 'LAW']
ENTITY_TAGS = ['O'] + [f'{prefix}-{kind}' for kind in ENTITY_TYPES for prefix in 'BI']
IGNORED = -100
