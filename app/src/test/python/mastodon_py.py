"""Mastodon.py: registers, logs in by password and by code, reads, posts, is answered, streams."""

import re
import sys
import threading
import time
from http.cookiejar import CookieJar
from urllib.parse import parse_qs, urlencode, urlparse
from urllib.request import HTTPCookieProcessor, build_opener

from mastodon import Mastodon, StreamListener

url, email, password = sys.argv[1:4]


def expect(fact, what):
    if not fact:
        raise AssertionError(what)


def until(what, ask, patience=120):
    end = time.time() + patience
    while time.time() < end:
        answer = ask()
        if answer:
            return answer
        time.sleep(0.5)
    raise AssertionError(what + " must happen, but did not")


def hidden(page):
    return dict(re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', page))


def authorize(address):
    """Signs in as a browser would, out of band."""
    browser = build_opener(HTTPCookieProcessor(CookieJar()))

    def ask(target, form=None):
        with browser.open(target, urlencode(form).encode() if form else None) as response:
            return response.geturl(), response.read().decode()

    where, page = ask(address)
    expect(urlparse(where).path == "/auth/sign_in", "the sign-in page must be /auth/sign_in, but was " + where)
    where, page = ask(where, {**hidden(page), "user[email]": email, "user[password]": password})
    where, page = ask(url + "/oauth/authorize", {**hidden(page), "decision": "allow"})
    return parse_qs(urlparse(where).query)["code"][0]


client_id, secret = Mastodon.create_app("Mastodon.py", api_base_url=url)
client = Mastodon(client_id=client_id, client_secret=secret, api_base_url=url)
client.log_in(code=authorize(client.auth_request_url(scopes=["read", "write", "follow"])), scopes=["read", "write", "follow"])
client.log_in(email, password, scopes=["read", "write", "follow"])  # the fixture allows it

me = client.account_verify_credentials()
expect(client.instance()["version"].startswith("4.5.0"), "the version must be one that libraries can read")
page = client.timeline_public(limit=5)
older = client.fetch_next(page)
expect(len(older) > 0 and max(s["id"] for s in older) < min(s["id"] for s in page), "the next page must be older")
newer = client.fetch_previous(older)
expect(newer[-1]["id"] > older[0]["id"], "the previous page must be newer")
client.timeline_home()
client.timeline_local(limit=2)


class Ear(StreamListener):
    def __init__(self):
        self.seen = []

    def on_update(self, status):
        self.seen.append(("update", status["id"]))

    def on_notification(self, notification):
        self.seen.append(("notification", notification["type"]))


ear = Ear()
handle = client.stream_user(ear, run_async=True)
time.sleep(1.5)
post = client.status_post("Who else saw the storm coming? #weather %d" % time.time(), idempotency_key="py-%d" % time.time())
until("the post in the stream", lambda: ("update", post["id"]) in ear.seen)
answer = until("an answer", lambda: client.status_context(post["id"])["descendants"])[0]
until("the notification in the stream", lambda: any(kind == "notification" for kind, _ in ear.seen))
handle.close()

expect(client.status_favourite(answer["id"])["favourited"], "a favourite must show")
expect(client.status_reblog(answer["id"])["reblog"]["id"] == answer["id"], "a boost is a wrapper")
expect(client.account_follow(answer["account"]["id"])["following"], "following must show")
expect(client.account_relationships(answer["account"]["id"])[0]["following"], "the relationship must say so")
expect(client.notifications(), "there must be a notification")
expect(client.account_search(answer["account"]["acct"]), "search must find who answered")
client.status_bookmark(answer["id"])
expect(client.bookmarks()[0]["id"] == answer["id"], "the bookmark must be there")
poll = client.status_post("which?", poll=client.make_poll(["a", "b"], 3600))
expect(len(poll["poll"]["options"]) == 2, "a poll must have its choices")
client.account_update_credentials(display_name="Foo from Python", fields=[("pronouns", "they")])
expect(client.me()["fields"][0]["name"] == "pronouns", "a field of the profile must stay")
client.status_delete(post["id"])
threading.Timer(10, lambda: None).cancel()
print("Mastodon.py: all of it")
