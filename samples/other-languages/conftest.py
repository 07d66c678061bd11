"""Gives each test a copy of the catalog at AWS_ENDPOINT_URL, and ends the copy after the test."""

import json
import os
import urllib.request

import pytest


def post(uri):
    request = urllib.request.Request(uri, b"{}", {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)


@pytest.fixture
def endpoint():
    copy = post(os.environ["AWS_ENDPOINT_URL"] + "/fork")["uri"]
    yield copy
    post(copy + "/close")
