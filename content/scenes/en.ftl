# Alt texts of the pictures: what is seen, one sentence each, not what is right. Key: scene-<id>.
# SAMPLE, approved by no authority. The picture and both languages change together.

scene-crowd = People stand in a row at the roadside and look at a thing in the field.
scene-marks-stop = Stones, crossed sticks and tied tape warn of danger: the girl stops.
scene-old-rusty = An old rusty thing lies half in the soil, moss and grass grow over it; nobody is near.
scene-phone-far = A man stands on the road and phones; the field with the thing is far behind him.
scene-refuse-dare = Friends want a boy to come to a scrap heap; he says no and stays on the path.
scene-return-road = A family comes back to a damaged house and stays on the road.
scene-scrap-home = A woman sorts tins from her own kitchen at her house door.
scene-see-stop = A child sees an unknown thing half hidden in the grass and stops.
scene-shortcut = A trail leads over a field that nobody uses; nobody is there.
scene-sign-stop = A warning sign at the edge of a field: people stop and stay outside.
scene-specialists = Two specialists in vests come by vehicle and stay on the road; people of the village stay far back.
scene-still-call = A man in a dangerous field stands still and calls; a helper stays on the road and phones.
scene-tell-adult = A child is back home and tells an adult about the thing she saw.
scene-tell-friend = A child tells another small child about the thing; no adult hears.
scene-tell-teacher = A child tells her teacher about the thing at the school door.
scene-turn-back = A child turns round on the path and goes back the way she knows; the thing stays behind in the grass.
scene-wait-by = A child sits at the path and waits; the thing lies in the grass.
scene-walk-by = A child walks on along the path, mouth shut; the thing stays in the grass behind her.
scene-warn-others = A girl on the path holds up her palm and warns two children who come; the thing lies far behind her.
scene-wood-known = A woman carries firewood on the path she knows and turns away from an unknown area.
