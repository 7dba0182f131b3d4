"""What people decide on findings: waivers, the checklist that comes back, drafts compared."""
