"""The seal of docs/protocol.md: python3 -m unittest"""

import unittest

from seal import is_intact, seal_over
from server import State

OAK: State = {
    "system": "world",
    "epoch": 1,
    "version": 1,
    "data": [
        {
            "key": "oak",
            "kind": "zone",
            "value": "b2xk",
            "nature": "authoritative",
            "authorship": "server",
            "bindings": [{"system": "player", "target": "mara", "nature": "authoritative"}],
        }
    ],
}


class TheSeal(unittest.TestCase):
    def test_is_the_one_that_the_protocol_gives(self) -> None:
        expected = "fa2e3e16001c74e26282e0371930392f5d37f262a51e8a949e4f96d1770f2df6"
        self.assertEqual(expected, seal_over(1, 1, [OAK]))

    def test_breaks_when_anything_is_altered(self) -> None:
        truth = {"epoch": 1, "version": 1, "states": [OAK], "seal": seal_over(1, 1, [OAK])}
        self.assertTrue(is_intact(truth))
        self.assertFalse(is_intact({**truth, "epoch": 2}))

    def test_does_not_depend_on_the_order_of_states(self) -> None:
        again: State = {**OAK, "epoch": 2}
        fir: State = {**OAK, "system": "item"}
        one, other = [OAK, again, fir], [fir, again, OAK]
        self.assertEqual(seal_over(1, 1, one), seal_over(1, 1, other))

    def test_tells_half_a_surrogate_pair_from_another(self) -> None:
        seals = {seal_over(1, 1, [{**OAK, "system": name}]) for name in ("\ud800", "\udc00", "?")}
        self.assertEqual(3, len(seals))


if __name__ == "__main__":
    unittest.main()
