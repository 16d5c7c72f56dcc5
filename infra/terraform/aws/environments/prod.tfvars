environment     = "prod"
region          = "eu-central-1"
backup_region   = "eu-west-1"
zones           = ["eu-central-1a", "eu-central-1b", "eu-central-1c"]
admin_role_arns = ["arn:aws:iam::111111111111:role/foodmap-admin"]
nodes           = { type = "m7i.xlarge", min = 3, max = 9 }
backup_days     = 30
zone_name       = "example.com"
host            = "foodmap.example.com"
alarm_email     = "foodmap@example.com"

managed_database = { instance_class = "db.m7g.large", storage_gb = 100 }
managed_cache    = { node_type = "cache.t4g.small" }
