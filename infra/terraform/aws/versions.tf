terraform {
  required_version = ">= 1.11"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.100"
    }
  }

  # Bucket, key and region: terraform init -backend-config=environments/ENV.backend
  backend "s3" {
    encrypt      = true
    use_lockfile = true
  }
}

provider "aws" {
  region = var.region
  default_tags {
    tags = { project = "foodmap", environment = var.environment }
  }
}

# Backups lie in another region than what they are of.
provider "aws" {
  alias  = "backup"
  region = var.backup_region
  default_tags {
    tags = { project = "foodmap", environment = var.environment }
  }
}

# Where Amazon keeps the results of its look from outside.
provider "aws" {
  alias  = "global"
  region = "us-east-1"
  default_tags {
    tags = { project = "foodmap", environment = var.environment }
  }
}
