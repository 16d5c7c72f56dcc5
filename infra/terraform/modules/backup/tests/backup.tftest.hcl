mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "111111111111" }
  }
  mock_resource "aws_iam_role" {
    defaults = { arn = "arn:aws:iam::111111111111:role/any" }
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

variables {
  name           = "test"
  retention_days = 30
  cluster_name   = "test"
  database       = null
}

run "kept" {
  command = apply
  assert {
    condition     = aws_s3_bucket_public_access_block.this.block_public_acls && aws_s3_bucket_public_access_block.this.restrict_public_buckets
    error_message = "The bucket could become public."
  }
  assert {
    condition     = aws_s3_bucket_object_lock_configuration.this.rule[0].default_retention[0].days == 30 && aws_s3_bucket.this.object_lock_enabled
    error_message = "Backups could be deleted."
  }
  assert {
    condition     = one(one(aws_s3_bucket_server_side_encryption_configuration.this.rule).apply_server_side_encryption_by_default).sse_algorithm == "aws:kms"
    error_message = "Backups are not encrypted."
  }
}

run "too_short" {
  command = plan
  variables { retention_days = 1 }
  expect_failures = [var.retention_days]
}
