"""Bad input: what happens to a build, and what surrounds it."""

from .build_runs import (
    FULL_DISK,
    KILLED,
    beside_a_release,
    built_in_two_surroundings,
    into_a_file,
    two_at_once,
)
from .making import content, made, nothing
from .row import Entry
from .runs import validated_in_two_surroundings

ENTRIES = (
    Entry(
        70,
        "a build that cannot end: the release before stands as it was",
        (
            made(
                "a full disk",
                nothing,
                run=beside_a_release(FULL_DISK),
                exit_code=2,
                says="nothing was published: … release as before: True",
            ),
            made(
                "`kill -9` before the new release is put in its place",
                nothing,
                run=beside_a_release(KILLED),
                exit_code=-9,
                says="release as before: True",
            ),
            made(
                "`--out` below a file",
                nothing,
                run=into_a_file,
                exit_code=2,
                says="nothing was published: … file as before: True",
            ),
        ),
    ),
    Entry(
        71,
        "two builds at once into one place: a whole release, never a mix",
        (
            made(
                "`build` twice at the same time",
                nothing,
                run=two_at_once,
                exit_code=0,
                says="a whole release: True",
            ),
        ),
    ),
    Entry(
        73,
        "another hash seed, time zone, locale or number of processes: the same bytes",
        (
            made(
                "`validate` of a dataset with faults, with one process and with two",
                content("id: x\nname: 1\n"),
                run=validated_in_two_surroundings,
                says="the same bytes: True",
            ),
            made(
                "`build`",
                nothing,
                run=built_in_two_surroundings,
                exit_code=0,
                says="the same bytes: True",
            ),
        ),
    ),
)
