mock_provider "aws" {
  mock_resource "aws_kms_key" {
    defaults = { arn = "arn:aws:kms:eu-central-1:111111111111:key/any" }
  }
}

override_resource {
  target = aws_db_instance.this
  values = { master_user_secret = [{ secret_arn = "arn:aws:secretsmanager:eu-central-1:111111111111:secret:any" }] }
}

variables {
  name                     = "test"
  vpc_id                   = "vpc-1"
  subnet_ids               = ["subnet-a", "subnet-b"]
  client_security_group_id = "sg-nodes"
  instance_class           = "db.m7g.large"
  storage_gb               = 100
  backup_days              = 30
  highly_available         = true
  max_connections          = 200
}

run "safe" {
  command = apply
  assert {
    condition     = aws_db_instance.this.storage_encrypted && aws_db_instance.this.deletion_protection && !aws_db_instance.this.publicly_accessible
    error_message = "The database is not encrypted, not protected, or public."
  }
  assert {
    condition     = aws_db_instance.this.multi_az && aws_db_instance.this.backup_retention_period == 30 && !aws_db_instance.this.skip_final_snapshot
    error_message = "The database could be lost."
  }
  assert {
    condition     = aws_db_instance.this.manage_master_user_password && aws_db_instance.this.password == null
    error_message = "A password would be in the state."
  }
  assert {
    condition     = one([for p in aws_db_parameter_group.this.parameter : p.value if p.name == "rds.force_ssl"]) == "1"
    error_message = "Connections need not be encrypted."
  }
  assert {
    condition     = aws_vpc_security_group_ingress_rule.clients.cidr_ipv4 == null
    error_message = "Addresses can connect, not just nodes."
  }
}

run "a_day_is_too_few" {
  command = plan
  variables { backup_days = 1 }
  expect_failures = [var.backup_days]
}
