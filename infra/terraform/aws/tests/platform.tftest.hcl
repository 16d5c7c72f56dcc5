# terraform test -var-file=environments/prod.tfvars: no cloud is asked.

mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "111111111111" }
  }
  mock_data "aws_route53_zone" {
    defaults = { zone_id = "Z1" }
  }
  mock_resource "aws_eks_cluster" {
    defaults = { vpc_config = { cluster_security_group_id = "sg-nodes" } }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::111111111111:role/any" }
  }
  mock_resource "aws_kms_key" {
    defaults = { arn = "arn:aws:kms:eu-central-1:111111111111:key/any" }
  }
  mock_resource "aws_cloudwatch_log_group" {
    defaults = { arn = "arn:aws:logs:eu-central-1:111111111111:log-group:any" }
  }
  mock_resource "aws_launch_template" {
    defaults = { id = "lt-0123456789abcdef0", latest_version = 1 }
  }
  mock_resource "aws_db_instance" {
    defaults = {
      arn                = "arn:aws:rds:eu-central-1:111111111111:db:any"
      master_user_secret = [{ secret_arn = "arn:aws:secretsmanager:eu-central-1:111111111111:secret:any" }]
    }
  }
  mock_resource "aws_sns_topic" {
    defaults = { arn = "arn:aws:sns:us-east-1:111111111111:any" }
  }
  mock_resource "aws_acm_certificate" {
    defaults = {
      domain_validation_options = [{
        domain_name           = "foodmap.example.com"
        resource_record_name  = "_x.foodmap.example.com"
        resource_record_type  = "CNAME"
        resource_record_value = "_y.example.com"
      }]
    }
  }
}

mock_provider "aws" {
  alias = "backup"
  mock_resource "aws_s3_bucket" {
    defaults = { arn = "arn:aws:s3:::any" }
  }
  mock_resource "aws_backup_vault" {
    defaults = { arn = "arn:aws:backup:eu-west-1:111111111111:backup-vault:any" }
  }
}

mock_provider "aws" {
  alias = "global"
  mock_resource "aws_sns_topic" {
    defaults = { arn = "arn:aws:sns:us-east-1:111111111111:any" }
  }
}

run "as_the_environment_says" {
  command = apply
}

run "small" {
  command = apply
  variables {
    managed_database = null
    managed_cache    = null
  }
  assert {
    condition     = output.database_host == null && output.redis_url == null
    error_message = "Nothing managed is asked for, yet something is there."
  }
}

run "backups_are_elsewhere" {
  command = plan
  variables { backup_region = "eu-central-1" }
  expect_failures = [var.backup_region]
}

run "no_such_environment" {
  command = plan
  variables { environment = "production" }
  expect_failures = [var.environment]
}
