environment     = "staging"
region          = "eu-central-1"
backup_region   = "eu-west-1"
zones           = ["eu-central-1a", "eu-central-1b"]
admin_role_arns = ["arn:aws:iam::111111111111:role/foodmap-admin"]
nodes           = { type = "m7i.large", min = 2, max = 4 }
backup_days     = 7
zone_name       = "example.com"
host            = "foodmap.staging.example.com"
alarm_email     = "foodmap@example.com"
