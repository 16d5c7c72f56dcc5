environment     = "dev"
region          = "eu-central-1"
backup_region   = "eu-west-1"
zones           = ["eu-central-1a", "eu-central-1b"]
admin_role_arns = ["arn:aws:iam::111111111111:role/foodmap-admin"]
nodes           = { type = "t3.large", min = 2, max = 3 }
backup_days     = 7
zone_name       = "example.com"
host            = "foodmap.dev.example.com"
alarm_email     = "foodmap@example.com"
