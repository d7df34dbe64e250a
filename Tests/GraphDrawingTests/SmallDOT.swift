// swift-format-ignore-file

/// The recorded DOT of the small sample graph. Look at the picture before recording another.
let smallDOT = ##"""
digraph newsgraph {
graph [charset="UTF-8" id="newsgraph" class="newsgraph light" bgcolor="#FFFFFF" pad="0.25" fontname="Helvetica,Arial,sans-serif" fontcolor="#1B1F24" fontsize="10" layout="dot" rankdir="LR" nodesep="0.18" ranksep="0.45" splines="true" labelloc="t" labeljust="l" label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="3"><TR><TD ALIGN="LEFT"><FONT POINT-SIZE="18"><B>A made-up article</B></FONT></TD></TR><TR><TD ALIGN="LEFT"><TABLE BORDER="0" CELLBORDER="0" CELLSPACING="5" CELLPADDING="3"><TR><TD BORDER="1" STYLE="ROUNDED" BGCOLOR="#D9ECF9" COLOR="#0072B2">person (rounded)</TD><TD BORDER="1" BGCOLOR="#FCE5BF" COLOR="#A86400">organization (box)</TD><TD BORDER="1" BGCOLOR="#D3EFE4" COLOR="#007A5A">place (oval)</TD><TD BORDER="1" BGCOLOR="#F3DDEA" COLOR="#A5447F">event (hexagon)</TD></TR></TABLE></TD></TR><TR><TD ALIGN="LEFT" CELLPADDING="5"><FONT COLOR="#0B5C93">—▷&#160;&#160;</FONT>standing relation&#160;&#160;&#160;&#160;&#160;<FONT COLOR="#A9B1BA">—›&#160;&#160;</FONT>speaks about&#160;&#160;&#160;&#160;&#160;<FONT COLOR="#4A4038">– – –&#160;&#160;</FONT>planned, possible, reported&#160;&#160;&#160;&#160;&#160;<FONT COLOR="#C03F00">—|&#160;&#160;</FONT>denied</TD></TR></TABLE>>];
node [fontname="Helvetica,Arial,sans-serif" fontcolor="#1B1F24" margin="0.12,0.06" height="0.3" width="0.4"];
edge [fontname="Helvetica,Arial,sans-serif" fontsize="10" fontcolor="#4A4038" color="#4A4038" arrowsize="0.7"];
"ann" [id="node_ann" label="ann" class="person" tooltip="ann, person" shape="box" fillcolor="#D9ECF9" color="#0072B2" fontsize="16.2" style="filled,rounded" penwidth="1.2"];
"bank" [id="node_bank" label="bank" class="organization" tooltip="bank, organization" shape="box" fillcolor="#FCE5BF" color="#A86400" fontsize="15.2" style="filled" penwidth="1.2"];
"city" [id="node_city" label="city" class="place" tooltip="city, place" shape="ellipse" fillcolor="#D3EFE4" color="#007A5A" fontsize="15.2" style="filled" penwidth="1.2"];
"trial" [id="node_trial" label="trial" class="event" tooltip="trial, event" shape="hexagon" margin="0.02,0.04" fillcolor="#F3DDEA" color="#A5447F" fontsize="14" style="filled" penwidth="1.2"];
"ann" -> "bank" [id="edge_ann__bank" label="chairwoman\nblamed" class="standing affiliated_with accuse" tooltip="ann → bank · chairwoman: “So it “says”.” (A made-up article) · blamed: “So it “says”.” (A made-up article)" URL="https://example.org/a?b=1&amp;c=2" color="#0B5C93" fontcolor="#0B5C93" arrowhead="empty" penwidth="1.6"];
"ann" -> "city" [id="edge_ann__city" class="comment comments_on" tooltip="ann → city · said of: “So it “says”.” (A made-up article)" URL="https://example.org/a?b=1&amp;c=2" color="#A9B1BA" arrowhead="vee" penwidth="0.7"];
"ann" -> "trial" [id="edge_ann__trial" label="attended" class="standing participates_in tentative" tooltip="ann → trial · attended (planned): “So it “says”.” (A made-up article)" URL="https://example.org/a?b=1&amp;c=2" color="#0B5C93" fontcolor="#0B5C93" arrowhead="empty" style="dashed" penwidth="1.2"];
"bank" -> "city" [id="edge_bank__city" label="× not based in" class="standing located_in negated" tooltip="bank → city · not based in: “So it “says”.” (A made-up article)" URL="https://example.org/a?b=1&amp;c=2" color="#C03F00" fontcolor="#C03F00" arrowhead="tee" penwidth="1.2"];
}

"""##
