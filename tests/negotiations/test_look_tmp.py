from datetime import date
import random, time
import pytest
from tests.negotiations.test_briefing_collect import World
from tests import factories
from negotiations.briefing.collect import collect
from negotiations.briefing.render import render
from negotiations.briefing.child import render_in_child
from django.db import connection
from django.test.utils import CaptureQueriesContext
@pytest.mark.django_db
def test_look():
    w=World(); random.seed(3)
    fr=factories.outlet(name="Franceinfo")
    coal=factories.party(name="Coalition of the Willing"); france=factories.party(name="France")
    eu=factories.party(name="European Union")
    parties=(w.ukraine,w.russia,w.states,france,coal,eu)
    titles=["A full ceasefire before any settlement","American-led monitoring of a ceasefire","American backing for the force","A ceiling on Ukraine’s armed forces","A meeting of the two presidents","A demilitarised zone in Donetsk region"]
    issues=(w.donbass,w.force,w.nato)+tuple(factories.issue(negotiation=w.negotiation,title=t,topic="ceasefire") for t in titles)
    stances=["rejects","demands","open","conditional","supports","accepts","unclear","reserved"]
    for issue in issues:
        for p in parties:
            if random.random()<.2: continue
            for k in range(random.choice([1,1,2,3])):
                w.said(p,issue,random.choice(stances),date(2025,random.randint(6,12),random.randint(1,28)) if k<2 else date(2026,1,random.randint(1,22)),state=random.choice(["accepted","proposed"]),attribution=random.choice(["direct-quote","official-text","journalist","indirect-speech","anonymous-official"]))
    for k in range(4):
        factories.demand(negotiation=w.negotiation,party=random.choice(parties),issue=random.choice(issues),addressees=random.sample(parties,2), asked="réclame le contrôle total de la région du Donbass",day=date(2026,1,5+k))
        factories.commitment(negotiation=w.negotiation,party=random.choice(parties),issue=random.choice(issues),condition="une fois le cessez-le-feu signé" if k%2 else "")
    d=factories.document(negotiation=w.negotiation,name="Paris declaration",kind="declaration")
    factories.signature(document=d,party=coal,status="agreed",state="accepted"); factories.signature(document=d,party=w.states,status="not-signed")
    factories.meeting(negotiation=w.negotiation,parties=[w.ukraine,w.states]); factories.meeting(negotiation=w.negotiation,parties=[w.ukraine,w.states,w.russia],day=date(2026,1,23),status="announced")
    with CaptureQueriesContext(connection) as q:
        t=time.time(); b=collect(w.scope(parties=parties,issues=issues)); t=time.time()-t
    print("queries",len(q),"collect",round(t,3))
    t=time.time(); r=render(b); print("render",time.time()-t,r.page_count,len(r.pdf))
    t=time.time(); render_in_child(b); print("child cold",time.time()-t); t=time.time(); render_in_child(b); print("child warm",time.time()-t)
    __import__('pathlib').Path('/tmp/br/real.pdf').write_bytes(r.pdf)
    if 0: print([x["sql"][:150] for x in q])
