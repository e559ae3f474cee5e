"""The lists behind the drop-downs: what may be answered, under which words, and what each answer means.

A *closed list* is an enum here: rules name its members, so every profile keeps them all, and `AwardType.AA_T` has
the code `aa-t` and its words in `vocabularies/generic/award-type.csv`. An *open list* (`clusters`, `funding`,
`groups`, `transfers-to`) is a CSV alone, and a profile may hold quite another one. `terms` says how a list is read
and how a typed answer finds its term; the other modules declare the lists of one kind of workbook each.

To add a value: a member here and a row in the CSV. To add a list: a class and a CSV named like it.
"""

# The lists are this package's public names; naming all seventy again would be a second list to keep.
from pathmap_cli.vocabulary.college import *  # noqa: F403
from pathmap_cli.vocabulary.high_school import *  # noqa: F403
from pathmap_cli.vocabulary.labor_market import *  # noqa: F403
from pathmap_cli.vocabulary.measures import *  # noqa: F403
from pathmap_cli.vocabulary.planning import *  # noqa: F403
from pathmap_cli.vocabulary.shared import *  # noqa: F403
from pathmap_cli.vocabulary.terms import *  # noqa: F403
