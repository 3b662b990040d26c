-- Grain: one version of an appeal: its letter, and, of a final one, its packet.
select letter, packet from appeal_version where version_id = $version_id
